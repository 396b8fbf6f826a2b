import { expect, it } from 'vitest'
import { courseOf } from '../../../src/shared/rules/timeline/timeline-course.ts'
import { patientRecord, review, session } from '../../support/patient-record.ts'

const TODAY = '2026-11-23'
type Overall = 'CR' | 'PR' | 'SD' | 'PD'
/** Sessions of given lines, four months apart, each with the response of its review. */
function course(...steps: (readonly [lineNo: number, overall: Overall])[]) {
  const sessions = steps.map(([lineNo], at) =>
    session(at + 1, `2025-${String(at * 2 + 1).padStart(2, '0')}-06`, { lineNo }),
  )
  const reviews = sessions.map((of, at) =>
    review(of, { on: `2025-${String(at * 2 + 2).padStart(2, '0')}-06`, overall: steps[at]?.[1] ?? 'SD' }),
  )
  const { lastResponse, bestResponse } = courseOf(
    patientRecord({ sessions, reviews: reviews.toReversed() }),
    TODAY,
  )
  return [lastResponse?.overall ?? null, bestResponse]
}

it.each([
  [
    'stands while nothing was worse',
    [
      [1, 'PR'],
      [1, 'CR'],
    ],
    'CR',
    'CR',
  ],
  [
    'stays the best after it was lost',
    [
      [1, 'PR'],
      [1, 'SD'],
    ],
    'SD',
    'PR',
  ],
  [
    'is not found behind a progression',
    [
      [1, 'SD'],
      [1, 'PD'],
      [1, 'CR'],
    ],
    'CR',
    'SD',
  ],
  [
    'is that of the last line alone',
    [
      [1, 'CR'],
      [2, 'SD'],
      [2, 'PD'],
    ],
    'PD',
    'SD',
  ],
  ['is nothing before the first review', [], null, null],
] as const)('the best response of a line %s', (_name, steps, last, best) => {
  expect(course(...steps)).toEqual([last, best])
})

it.each([
  [
    'held after a PD',
    [
      [1, 'PD'],
      [1, 'PR'],
    ],
    '2025-02-06',
  ],
  [
    'stable after two',
    [
      [1, 'PD'],
      [1, 'PD'],
      [1, 'SD'],
    ],
    '2025-02-06',
  ],
  [
    'complete after a PD',
    [
      [1, 'SD'],
      [1, 'PD'],
      [1, 'CR'],
    ],
    '2025-04-06',
  ],
  [
    'still progressing',
    [
      [1, 'PD'],
      [1, 'PD'],
    ],
    null,
  ],
  [
    'of another line',
    [
      [1, 'PD'],
      [2, 'PR'],
    ],
    null,
  ],
  [
    'never progressed',
    [
      [1, 'SD'],
      [1, 'PR'],
    ],
    null,
  ],
] as const)('names the PD that the last response came after: %s', (_, steps, on) => {
  const sessions = steps.map(([lineNo], at) => session(at + 1, `2025-0${at * 2 + 1}-06`, { lineNo }))
  const reviews = sessions.map((of, at) =>
    review(of, { on: `2025-0${at * 2 + 2}-06`, overall: steps[at]?.[1] ?? 'SD' }),
  )
  const record = patientRecord({ sessions, reviews: reviews.toReversed() })
  expect(courseOf(record, TODAY).progressedOn).toBe(on)
})

it('leaves a puncture that gave nothing out of the line', () => {
  const [given, aborted] = [session(1, '2025-01-06'), session(2, '2025-03-06', { procedureType: 'aborted' })]
  const reviews = [
    review(given, { on: '2025-02-06', overall: 'SD' }),
    review(aborted, { on: '2025-04-06', overall: 'PR' }),
  ]
  expect(courseOf(patientRecord({ sessions: [given, aborted], reviews }), TODAY)).toMatchObject({
    lastResponse: { overall: 'PR', on: '2025-04-06' },
    bestResponse: 'SD',
  })
})
