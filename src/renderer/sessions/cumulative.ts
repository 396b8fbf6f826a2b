import { decimal, divideDecimals, multiplyDecimals, sumOf, toNumber } from '../../shared/kit/decimal.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { DRUGS } from '../../shared/model/agent.ts'
import type { ArteryUse } from '../../shared/model/procedure/artery-use.ts'
import type { Session } from '../../shared/model/session.ts'
import type { AnthracyclineAnswer } from '../../shared/rules/scores/anthracycline.ts'
import { anthracyclineOf } from '../../shared/rules/timeline/timeline-anthracycline.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import type { SessionBackground } from './session-background.ts'

/** One line of the cumulative panel; `unconfirmed` is carried over, and in none of the sums until it is confirmed. */
export interface CumulativeLine {
  /** A drug code, or what the line adds up. */
  readonly what: string
  readonly unit: 'mg' | 'mL' | 'g' | 'Gy.cm2' | 'mGy'
  readonly before: number
  /** Earlier amounts that nobody recorded: the true sums are higher. */
  readonly unrecorded: number
  readonly today: number
  readonly unconfirmed: number
}

export interface Given {
  readonly arteries: readonly Pick<ArteryUse, 'agents' | 'drugs'>[]
  readonly contrastMl: number | null
  readonly contrastMgIPerMl: number | null
  readonly dapGyCm2: number | null
  readonly airKermaMgy: number | null
}

interface Amount {
  readonly what: string
  readonly value: number | null
  /** The values that it is made of; carried over as long as one of them is. */
  readonly paths: readonly string[]
}

const MG_PER_G = decimal(1000)
const IODINE_PLACES = 6

/** Iodine of the contrast given, g; null where volume or concentration is not recorded. */
export function iodineG(contrastMl: number | null, contrastMgIPerMl: number | null): number | null {
  if (contrastMl === null || contrastMgIPerMl === null) return null
  const mg = multiplyDecimals(decimal(contrastMl), decimal(contrastMgIPerMl))
  return toNumber(divideDecimals(mg, MG_PER_G, IODINE_PLACES))
}

function amountsOf({ arteries, contrastMl, contrastMgIPerMl, dapGyCm2, airKermaMgy }: Given): Amount[] {
  return [
    ...arteries.flatMap(({ agents, drugs }, at) => [
      ...drugs.map(({ drug, doseMg }, index) => ({
        what: drug,
        value: doseMg,
        paths: [`procedure.arteries.${at}.drugs.${index}.doseMg`],
      })),
      ...agents.flatMap(({ agent, amount }, index) =>
        agent === 'iodized_oil'
          ? [
              {
                what: 'iodizedOil',
                value: amount,
                paths: [`procedure.arteries.${at}.agents.${index}.amount`],
              },
            ]
          : [],
      ),
    ]),
    { what: 'contrast', value: contrastMl, paths: ['procedure.contrastMl'] },
    {
      what: 'iodine',
      value: iodineG(contrastMl, contrastMgIPerMl),
      paths: ['procedure.contrastMl', 'procedure.contrastMgIPerMl'],
    },
    { what: 'dap', value: dapGyCm2, paths: ['procedure.dapGyCm2'] },
    { what: 'airKerma', value: airKermaMgy, paths: ['procedure.airKermaMgy'] },
  ]
}

const ALWAYS = [
  { what: 'iodizedOil', unit: 'mL' },
  { what: 'contrast', unit: 'mL' },
  { what: 'iodine', unit: 'g' },
  { what: 'dap', unit: 'Gy.cm2' },
  { what: 'airKerma', unit: 'mGy' },
] as const

const total = (amounts: readonly Amount[], what: string) =>
  sumOf(amounts.flatMap((amount) => (amount.what === what && amount.value !== null ? [amount.value] : [])))

/** The standing sessions before this entry: all others, or those before the session that is being completed. */
export function earlierSessions({
  record,
  completing,
}: Pick<SessionBackground, 'record' | 'completing'>): readonly Session[] {
  const sessions = standingSessions(record)
  if (completing === null) return sessions
  return sessions.filter(
    ({ uid, performedOn, no }) =>
      uid !== completing.uid &&
      (performedOn < completing.performedOn ||
        (performedOn === completing.performedOn && no < completing.no)),
  )
}

/** What the patient has had and will have had after this entry, each in its own unit. */
export function cumulativeLines(
  earlier: readonly Session[],
  today: Given,
  unconfirmed: ReadonlySet<string>,
): CumulativeLine[] {
  const before = earlier.flatMap(amountsOf)
  const now = amountsOf(today)
  const isCarried = ({ paths }: Amount) => paths.some((path) => unconfirmed.has(path))
  const confirmed = now.filter((amount) => !isCarried(amount))
  const carried = now.filter(isCarried)
  const drugs = DRUGS.filter(({ code }) => [...before, ...now].some((amount) => amount.what === code))
  return [...drugs.map(({ code }) => ({ what: code, unit: 'mg' as const })), ...ALWAYS].map((line) => ({
    ...line,
    before: total(before, line.what),
    unrecorded: before.filter(({ what, value }) => what === line.what && value === null).length,
    today: total(confirmed, line.what),
    unconfirmed: total(carried, line.what),
  }))
}

/** Anthracycline before and after this entry; null where none is on file and none is typed. */
export function anthracyclineBeforeAndAfter(
  lines: readonly CumulativeLine[],
  background: Pick<SessionBackground, 'record' | 'completing'>,
  performedOn: IsoDate,
): { readonly before: AnthracyclineAnswer | null; readonly after: AnthracyclineAnswer } | null {
  const { patient } = background.record
  const earlier = earlierSessions(background)
  const drugs = DRUGS.flatMap(({ code }) => {
    const today = lines.find(({ what }) => what === code)?.today ?? 0
    return today > 0 ? [{ drug: code, doseMg: today }] : []
  })
  const after = anthracyclineOf([...earlier, { performedOn, arteries: [{ drugs }] }], patient, performedOn)
  return after && { before: anthracyclineOf(earlier, patient, performedOn), after }
}
