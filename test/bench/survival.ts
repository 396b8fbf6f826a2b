import { seededRandom } from '../../src/main/demo/random.ts'
import { insertBatch } from '../../src/main/imports/imports-store.ts'
import { writeImportedPatient } from '../../src/main/imports/write-imported-patient.ts'
import { addDays } from '../../src/shared/kit/iso-date.ts'
import { ImportedPatient } from '../../src/shared/model/imported-patient.ts'
import { openTestApp, type TestApp } from '../support/open-test-app.ts'
import { bareOpen, statementsOf } from './bare-open.ts'
import { interleave, report } from './interleave.ts'

const PATIENTS = 10_000
const SEED = 20_261_124
const BATCH = 2_500
const FIRST_DAY = '2016-01-04'

/** Overall survival of 10,000 patients against the rows it is made of, read and nothing else. */
export async function measureSurvival(): Promise<void> {
  const app = await openTestApp({ now: () => new Date('2026-11-23T04:00:00Z'), checkReads: false })
  fill(app)
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('the department did not open')
  const ask = (endpoint: string) => app.value('survival.curve', { endpoint })
  const heard = await statementsOf(raw, () => ask('overall-survival'))
  const bare = bareOpen(
    raw,
    heard.filter(({ text }) => /FROM (treated|review)/.test(text)),
  )
  const medians = await interleave(
    [
      { name: 'survival.curve', run: async () => void (await ask('overall-survival')) },
      { name: 'bare statements', run: bare },
    ],
    1,
  )
  report(`survival of ${PATIENTS} patients`, medians, 3)
  for (const endpoint of ['decompensation', 'untreatable-progression']) {
    const from = performance.now()
    await ask(endpoint)
    console.log(`  ${endpoint}, every course judged: ${(performance.now() - from).toFixed(0)} ms`)
  }
  await app.close()
}

function fill(app: TestApp): void {
  const { register, caller } = app.vault.open ?? {}
  if (!register || !caller) throw new Error('the department did not open')
  const random = seededRandom(SEED)
  const now = () => new Date('2026-11-23T04:00:00Z')
  let batchId = 0
  for (let from = 0; from < PATIENTS; from += BATCH)
    register.record(
      (db) => {
        if (batchId === 0) batchId = batchOf(db)
        for (let no = from; no < from + BATCH; no++)
          writeImportedPatient(
            { db, now, caller, vault: app.vault, auditSeq: 0, today: '2026-11-23', appVersion: '0' },
            patientOf(no, random),
            { batchId, holidays: [] },
          )
        return { ok: true }
      },
      () => ({ endpoint: 'imports.append', caller, at: now(), outcome: 'done', objectKind: 'imports' }),
    )

  function batchOf(db: Parameters<typeof insertBatch>[0]): number {
    return insertBatch(db, {
      uid: '01936f00-0000-7000-8000-0000000000ff',
      fileName: 'bench.csv',
      preset: 'sysucc-visits',
      sha256: '0'.repeat(64),
      state: 'committed',
      made: { patients: PATIENTS, sessions: 0, reviews: 0, labs: 0, assessments: 0 },
      rows: PATIENTS,
      refused: 0,
      startedAt: now().toISOString(),
      startedBy: caller?.name ?? '',
    }).id
  }
}

/** Two sessions, two visits with laboratory values, and a death in six of ten. */
function patientOf(no: number, random: ReturnType<typeof seededRandom>): ImportedPatient {
  const startedOn = addDays(FIRST_DAY, random.int(0, 3000))
  const secondOn = addDays(startedOn, random.int(40, 120))
  const seenOn = addDays(secondOn, random.int(20, 500))
  const visit = (assessedOn: string) => ({
    assessedOn,
    ecog: 0,
    ascites: null,
    encephalopathyGrade: null,
    childPughReported: random.int(5, 8),
    lesionCount: 2,
    lesionCountIsMinimum: false,
    largestMm: 40,
    newLesion: false,
    vascularInvasion: false,
    lymphNodeMetastasis: false,
    distantMetastasis: false,
    resectionSince: null,
    targetedTherapySince: null,
  })
  const session = (performedOn: string) => ({
    performedOn,
    procedureType: null,
    arteries: [],
    review: { state: 'open' as const },
  })
  const lab = (sampledOn: string) => ({ code: 'afp', value: random.int(2, 900), unit: 'ng/mL', sampledOn })
  return ImportedPatient.parse({
    hospitalNo: String(1_000_000 + no * 7),
    name: null,
    sex: 'male',
    birthDate: null,
    birthYear: 1960,
    aetiology: [],
    cirrhosis: 'unknown',
    diedOn: random.next() < 0.6 ? addDays(seenOn, random.int(1, 300)) : null,
    note: null,
    labs: [lab(startedOn), lab(seenOn)],
    assessments: [visit(startedOn), visit(seenOn)],
    sessions: [session(startedOn), session(secondOn)],
  })
}
