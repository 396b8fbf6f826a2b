import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { cleanup } from '@testing-library/react'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useCourseSentence } from '../../../src/renderer/timeline/course-sentence.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

const SYSUCC = resolve(import.meta.dirname, '../../../../shared/data/sysucc-hcc/sysucc-visits.csv')
const isMissing = !existsSync(SYSUCC)
const MISSING = `the public data set is not here: ${SYSUCC}`
const DAY_MS = 86_400_000
const TODAY = '2020-12-31'
const today = Date.parse(TODAY) / DAY_MS
const OTHERS = 30

interface App {
  readonly value: <V>(name: string, input: object) => Promise<V>
  readonly close: () => Promise<void> | void
}
/** The half without a window is checked by types of its own, which do not know this one: it is loaded by its name. */
const OPEN_TEST_APP = '../../support/open-test-app.ts'

let app: App | undefined
beforeAll(async () => {
  if (isMissing) return
  const { openTestApp }: { openTestApp: (options: object) => Promise<App> } = await import(
    /* @vite-ignore */ new URL(OPEN_TEST_APP, import.meta.url).pathname
  )
  app = await openTestApp({ now: () => new Date('2026-11-23T04:00:00Z') })
  const order = { source: { path: SYSUCC }, preset: 'sysucc-visits' }
  const { sha256 } = await app.value<{ sha256: string }>('imports.rehearse', order)
  await app.value('imports.commit', { ...order, sha256 })
}, 120_000)
afterAll(() => app?.close())

/** What the file says of one patient, in days since 1970. */
interface OnFile {
  readonly patient: string
  readonly embolizedOn: readonly number[]
  readonly diedOn: number | null
}

function readFile(): readonly OnFile[] {
  const rows: Record<string, string>[] = parse(readFileSync(SYSUCC), { columns: true })
  const visits = rows.map((row) => ({
    patient: row['patient'] ?? '',
    on: Date.parse(row['date'] ?? '') / DAY_MS,
    embolized: row['embolization'] === '1',
    died: row['death_status'] === '1',
    left: Number(row['os_days_from_visit']),
  }))
  return [...Map.groupBy(visits, ({ patient }) => patient)].map(([patient, own]) => {
    // Of two visits on one day the one with an embolization counts, or else the first row.
    const days = Map.groupBy(own, ({ on }) => on).values()
    const standing = [...days].flatMap((day) => day.find(({ embolized }) => embolized) ?? day.slice(0, 1))
    const inOrder = standing.toSorted((a, b) => a.on - b.on)
    const last = inOrder.at(-1)
    return {
      patient,
      embolizedOn: inOrder.filter(({ embolized }) => embolized).map(({ on }) => on),
      diedOn: last?.died ? last.on + Math.ceil(last.left) : null,
    }
  })
}

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const many = (count: number, word: string) =>
  `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`

/** The file has neither responses nor doses, so neither may be said. After a year of silence the span ends with the last. */
function expectedOf({ embolizedOn, diedOn }: OnFile) {
  const [first = 0, last = 0] = [embolizedOn[0], embolizedOn.at(-1)]
  const isDead = diedOn !== null && diedOn < today
  const until = isDead ? diedOn : today
  const since = until - last
  const span = since > 365 ? last - first : until - first
  const count = embolizedOn.length
  const months = Math.round(span / 30.44)
  const isOne = count === 1
  const inMonths = span >= 61
  const en = [
    isOne ? '1 TACE' : `${count} TACE in ${inMonths ? `${months} months` : many(span, 'day')}`,
    diedOn === null ? `last ${many(since, 'day')} ago` : `last ${many(since, 'day')} before death`,
    ...(diedOn === null ? [] : [`died ${dateOf(diedOn)}`]),
  ].join(', ')
  const days = since.toLocaleString('en-US')
  const zh = [
    isOne ? '1 次 TACE' : `${inMonths ? `${months} 个月` : `${span} 天`}内 ${count} 次 TACE`,
    diedOn === null ? `末次距今 ${days} 天` : `末次在死亡前 ${days} 天`,
    ...(diedOn === null ? [] : [`${dateOf(diedOn)} 死亡`]),
  ].join('，')
  return { en, zh }
}

async function recordOf(hospitalNo: string): Promise<PatientRecord> {
  if (app === undefined) throw new Error(MISSING)
  const found = await app.value<{ patients: PatientBrief[] }>('patients.find', { text: hospitalNo })
  return app.value('patients.open', { patientUid: found.patients[0]?.uid })
}

function Sentence({ record }: { readonly record: PatientRecord }) {
  return <p data-testid="sentence">{useCourseSentence(record, TODAY).replaceAll(/<\/?b>/g, '')}</p>
}

test('says of the public patients in both languages what their file says', async ({ skip }) => {
  skip(isMissing, MISSING)
  const treated = readFile().filter(({ embolizedOn }) => embolizedOn.length > 0)
  const most = treated.toSorted((a, b) => b.embolizedOn.length - a.embolizedOn.length)[0]
  expect(most?.embolizedOn).toHaveLength(17)
  const step = Math.floor(treated.length / OTHERS)
  const others = treated.filter((_, at) => at % step === 0).slice(0, OTHERS)
  for (const one of [...(most ? [most] : []), ...others]) {
    const record = await recordOf(one.patient)
    const said = (['en', 'zh'] as const).map((language) => {
      const { getByTestId } = renderInApp(<Sentence record={record} />, fakeHost({}), language)
      const text = getByTestId('sentence').textContent
      cleanup()
      return text
    })
    const { en, zh } = expectedOf(one)
    expect([one.patient, ...said]).toEqual([one.patient, en, zh])
  }
})
