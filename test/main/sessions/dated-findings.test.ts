import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { childPughWithin } from '../../../src/shared/rules/timeline/timeline-child-pugh.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ELIGIBLE, LABS, PERFORMED_ON, patientInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const OVERRIDE = { code: 'mdt_decision', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const log = (over: Parameters<typeof sessionInput>[1]) =>
  app.value<Logged>(
    'sessions.log',
    sessionInput(patientUid, { eligibility: { override: OVERRIDE }, ...over }),
  )
const record = () => app.value<PatientRecord>('patients.open', { patientUid })

const NOTHING = {
  ecog: null,
  ascites: null,
  encephalopathyGrade: null,
  encephalopathySuppressed: null,
  cholestatic: null,
  lesionCount: null,
  largestMm: null,
  vascularInvasion: null,
  distantMetastasis: null,
}
const IMAGED = { lesionCount: 5, largestMm: 62, vascularInvasion: false, distantMetastasis: false }
const SEEN = { ascites: 'none', encephalopathyGrade: 0 }
const ECOG = { ecog: 0 }

it.each([
  ['all on the procedure day', {}, [{ assessedOn: PERFORMED_ON, ...IMAGED, ...SEEN, ...ECOG }]],
  [
    'the image before',
    { imaging: '2026-02-20' },
    [
      { assessedOn: '2026-02-20', ...IMAGED },
      { assessedOn: PERFORMED_ON, ...SEEN, ...ECOG },
    ],
  ],
  [
    'ECOG before',
    { ecog: '2026-02-27' },
    [
      { assessedOn: '2026-02-27', ...ECOG },
      { assessedOn: PERFORMED_ON, ...SEEN, ...IMAGED },
    ],
  ],
  [
    'both before, on one day',
    { imaging: '2026-02-27', ecog: '2026-02-27' },
    [
      { assessedOn: '2026-02-27', ...IMAGED, ...ECOG },
      { assessedOn: PERFORMED_ON, ...SEEN },
    ],
  ],
  [
    'each of its own day',
    { imaging: '2026-02-20', ecog: '2026-02-27' },
    [
      { assessedOn: '2026-02-20', ...IMAGED },
      { assessedOn: '2026-02-27', ...ECOG },
      { assessedOn: PERFORMED_ON, ...SEEN },
    ],
  ],
])('files what a session states under the day it is of: %s', async (_, assessedOn, filed) => {
  const { session } = await log({ assessedOn })
  const own = { ...NOTHING, source: 'session', sessionUid: session.uid }
  const expected = filed.map((row) => ({ ...own, ...row }))
  const { assessments } = await record()
  expect(assessments).toMatchObject(expected)
  expect(assessments).toHaveLength(expected.length)
})

it('files nothing under a day of which nothing was stated', async () => {
  const { ecog: _, ...findings } = ELIGIBLE
  await log({ findings, assessedOn: { ecog: '2026-02-27' } })
  expect((await record()).assessments.map(({ assessedOn }) => assessedOn)).toEqual([PERFORMED_ON])
})

it.each([
  ['nothing more', {}, 7, { cholestatic: null, encephalopathySuppressed: null }],
  ['PBC or PSC', { pbc_psc: true }, 5, { cholestatic: true }],
  ['neither PBC nor PSC', { pbc_psc: false }, 7, { cholestatic: false }],
  ['suppressed encephalopathy', { he_suppressed_by_medication: true }, 8, { encephalopathySuppressed: true }],
])('scores on the timeline what it froze in the session, with %s', async (_, stated, score, filed) => {
  const labs = LABS.map((lab) => (lab.code === 'bilirubin' ? { ...lab, value: 60 } : lab))
  const eligibility = { override: OVERRIDE, acknowledgedAdvisories: ['W5', 'W8'] }
  const { snapshots } = await log({ labs, findings: { ...ELIGIBLE, ...stated }, eligibility })
  expect(snapshots[0]?.judgement.childPugh).toMatchObject({ low: score, high: score })
  const kept = await record()
  expect(kept.assessments).toMatchObject([filed])
  const days = { from: '2026-02-23', to: PERFORMED_ON }
  expect(childPughWithin(kept, days, 'inr')?.score).toBe(score)
})
