import { expect, it } from 'vitest'
import type { Assessment } from '../../../src/shared/model/assessment.ts'
import { statedFor } from '../../../src/shared/rules/sessions/stated-findings.ts'
import { assessment, session } from '../../support/patient-record.ts'

const own = session(2, '2026-03-02')
const other = session(1, '2026-02-27')
const NOTHING = { ecog: null, ascites: null, he_grade: null }
const ALL = { ecog: 0, ascites: 'none', encephalopathyGrade: 0 } as const
const of = (sessionUid: string) => ({ sessionUid })

it.each<[string, Assessment[], ReturnType<typeof statedFor>]>([
  ['nothing on file', [], NOTHING],
  [
    'its own, of its day',
    [assessment('2026-03-02', { ...of(own.uid), ...ALL })],
    { ecog: 0, ascites: 'none', he_grade: 0 },
  ],
  [
    'its own, of days before',
    [assessment('2026-02-27', { ...of(own.uid), ecog: 1 })],
    { ...NOTHING, ecog: 1 },
  ],
  ['of a visit that day', [assessment('2026-03-02', { source: 'review', ecog: 2 })], { ...NOTHING, ecog: 2 }],
  ['of another session', [assessment('2026-02-27', { ...of(other.uid), ...ALL })], NOTHING],
  ['of the day before', [assessment('2026-03-01', { source: 'review', ...ALL })], NOTHING],
  [
    'twice, the newest of each',
    [
      assessment('2026-02-27', { ...of(own.uid), ecog: 1 }),
      assessment('2026-03-02', { ...of(own.uid), ascites: 'mild', encephalopathyGrade: 2 }),
      assessment('2026-03-02', { ...of(own.uid), ascites: 'none', encephalopathyGrade: 1 }),
      assessment('2026-03-02', of(own.uid)),
    ],
    { ecog: 1, ascites: 'none', he_grade: 1 },
  ],
])('knows for a session what was stated: %s', (_, assessments, known) => {
  expect(statedFor(own, assessments)).toEqual(known)
})
