/** Writes DICOM dose reports of invented units: explicit little endian, defined lengths. */

interface Measured {
  readonly code: string
  readonly value: string
  readonly unit: string
}
export interface Plane {
  /** `113622` single, `113620` A, `113621` B. */
  readonly plane: string
  readonly totals: readonly Measured[]
}
export interface Event {
  /** `P5-06000` fluoroscopy, `113611` stationary, `113612` stepping, `113613` rotational. */
  readonly type: string
  readonly plane?: string
  readonly startedAt?: string
}
export interface ReportFile {
  readonly title?: string
  readonly hospitalNo?: string
  readonly manufacturer?: string
  readonly model?: string
  readonly studyDate?: string
  readonly transferSyntax?: string
  readonly planes?: readonly Plane[]
  readonly events?: readonly Event[]
}

const LONG = new Set(['SQ', 'UT', 'OB', 'UN'])

function element(tag: number, vr: string, value: Buffer | string): Buffer {
  const raw = typeof value === 'string' ? Buffer.from(value, 'latin1') : value
  const padding = vr === 'UI' ? '\0' : ' '
  const body = raw.length % 2 === 0 ? raw : Buffer.concat([raw, Buffer.from(padding)])
  const head = Buffer.alloc(LONG.has(vr) ? 12 : 8)
  head.writeUInt16LE(tag >>> 16, 0)
  head.writeUInt16LE(tag & 0xffff, 2)
  head.write(vr, 4, 'latin1')
  if (LONG.has(vr)) head.writeUInt32LE(body.length, 8)
  else head.writeUInt16LE(body.length, 6)
  return Buffer.concat([head, body])
}

function sequence(tag: number, items: readonly Buffer[]): Buffer {
  const wrapped = items.map((item) => {
    const head = Buffer.alloc(8)
    head.writeUInt16LE(0xfffe, 0)
    head.writeUInt16LE(0xe000, 2)
    head.writeUInt32LE(item.length, 4)
    return Buffer.concat([head, item])
  })
  return element(tag, 'SQ', Buffer.concat(wrapped))
}

const code = (value: string, scheme = 'DCM') =>
  Buffer.concat([element(0x00080100, 'SH', value), element(0x00080102, 'SH', scheme)])
const named = (type: string, concept: string, rest: readonly Buffer[]) =>
  Buffer.concat([element(0x0040a040, 'CS', type), sequence(0x0040a043, [code(concept)]), ...rest])
const container = (concept: string, children: readonly Buffer[]) =>
  named('CONTAINER', concept, children.length === 0 ? [] : [sequence(0x0040a730, children)])
const answered = (concept: string, answer: string) =>
  named('CODE', concept, [sequence(0x0040a168, [code(answer, answer.startsWith('P5') ? 'SRT' : 'DCM')])])
const dateTime = (concept: string, at: string) => named('DATETIME', concept, [element(0x0040a120, 'DT', at)])
const measured = ({ code: concept, value, unit }: Measured) =>
  named('NUM', concept, [
    sequence(0x0040a300, [
      Buffer.concat([
        sequence(0x004008ea, [code(unit, 'UCUM')]),
        ...(value === '' ? [] : [element(0x0040a30a, 'DS', value)]),
      ]),
    ]),
  ])

/** The bytes of a report; what is left out stands for an ordinary single-plane unit. */
export function reportFile(report: ReportFile = {}): Buffer {
  const { title = '113701', planes = [single([])], events = [] } = report
  const content = [
    ...planes.map(({ plane, totals }) =>
      container('113702', [answered('113764', plane), ...totals.map(measured)]),
    ),
    ...events.map(({ type, plane = '113622', startedAt }) =>
      container('113706', [
        answered('113764', plane),
        answered('113721', type),
        ...(startedAt === undefined ? [] : [dateTime('111526', startedAt)]),
      ]),
    ),
  ]
  const text = (tag: number, vr: string, value: string | undefined) =>
    value === undefined ? [] : [element(tag, vr, value)]
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    element(0x00020010, 'UI', report.transferSyntax ?? '1.2.840.10008.1.2.1'),
    element(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.88.67'),
    ...text(0x00080020, 'DA', report.studyDate ?? '20260302'),
    ...text(0x00080070, 'LO', report.manufacturer),
    ...text(0x00081090, 'LO', report.model),
    ...text(0x00100020, 'LO', report.hospitalNo),
    container(title, content),
  ])
}

export const single = (totals: readonly Measured[]): Plane => ({ plane: '113622', totals })
export const dap = (value: string, unit = 'Gy.m2'): Measured => ({ code: '113722', value, unit })
export const airKerma = (value: string, unit = 'Gy'): Measured => ({ code: '113725', value, unit })
export const fluoroscopy = (value: string, unit = 's'): Measured => ({ code: '113730', value, unit })
export const frames = (value: string): Measured => ({ code: '113731', value, unit: '1' })
export const acquisitionDap = (value: string): Measured => ({ code: '113727', value, unit: 'Gy.m2' })
export const run = (over: Partial<Event> = {}): Event => ({ type: '113611', ...over })
