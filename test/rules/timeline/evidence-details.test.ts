import { expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { evidenceDetails } from '../../../src/shared/rules/timeline/evidence-details.ts'
import { artery, assessment, lab, lesion, patientRecord, session } from '../../support/patient-record.ts'

const sessions = [session(1, '2026-01-10'), session(2, '2026-03-10')]
const details = (parts: Partial<PatientRecord>) =>
  evidenceDetails(patientRecord({ sessions, ...parts }), '2026-06-01')

it('has nothing beside the evidence before the first TACE, or where nobody has looked since the last', () => {
  expect(details({ sessions: [] })).toEqual({ lookedOn: {}, viable: [] })
  const assessments = [assessment('2026-03-10', { vascularInvasion: false, distantMetastasis: false })]
  const labs = [lab('afp', '2026-03-10', 20)]
  expect(details({ assessments, labs })).toEqual({ lookedOn: {}, viable: [null, null] })
})

it('names the newest day, since the last TACE and up to today, on which somebody looked', () => {
  const assessments = [
    assessment('2026-06-01', { lymphNodeMetastasis: false }),
    assessment('2026-03-11', { vascularInvasion: false, distantMetastasis: true }),
    assessment('2026-06-02', { vascularInvasion: false, distantMetastasis: false }),
  ]
  const labs = [lab('afp', '2026-05-02', 20), lab('pivka_ii', '2026-04-20', 20), lab('afp', '2026-06-02', 20)]
  expect(details({ assessments, labs }).lookedOn).toEqual({
    'vascular-invasion': '2026-03-11',
    'extrahepatic-spread': '2026-06-01',
    'markers-rising': '2026-05-02',
  })
})

it('has the millimetres of the treated lesions after each session and before the first', () => {
  const treated = lesion(1, { '2026-01-05': 90, '2026-02-20': 42, '2026-04-15': 30 })
  const other = lesion(2, { '2026-01-05': 50, '2026-02-20': 50, '2026-04-15': 50 })
  const into = (lesionUids: string[]) =>
    sessions.map((one) => ({ ...one, arteries: [artery({ lesionUids })] }))
  expect(details({ sessions: into([treated.uid]), lesions: [treated, other] }).viable).toEqual([
    { mm: 42, ofMm: 90 },
    { mm: 30, ofMm: 90 },
  ])
  expect(details({ lesions: [lesion(1, { '2026-01-05': 90, '2026-04-15': null })] }).viable).toEqual([
    null,
    null,
  ])
})
