import { describe, expect, it } from 'vitest'
import { roundHalfAway } from '../../../src/shared/kit/decimal.ts'
import { answerArea, EASL } from '../../../src/shared/rules/response/easl-response.ts'

const shown = (pct: number | null) => (pct === null ? null : roundHalfAway(pct, 1))

describe('EASL, the worked examples', () => {
  it.each([
    ['E1', 1200, 1200, 0, -100, -100, 'CR', 'nothing-left'],
    ['E2', 1200, 1200, 600, -50, -50, 'PR', 'fall'],
    ['E3', 1200, 1200, 601, -49.9, -49.9, 'SD', 'neither'],
    ['E4', 1200, 400, 500, -58.3, 25, 'PR', 'fall'],
    // 101 of 400 is exactly 25.25 %, which rounds away from zero.
    ['E5', 1200, 400, 501, -58.3, 25.3, 'PD', 'rise'],
    ['E6', 900, 0, 100, -88.9, null, 'PD', 'return-after-complete'],
  ] as const)(
    '%s',
    (_name, baselineMm2, nadirMm2, currentMm2, fromBaseline, fromNadir, target, decidedBy) => {
      const judged = answerArea({ baselineMm2, nadirMm2, currentMm2 })
      expect(judged).toMatchObject({ target, overall: target, explain: { formula: 'easl.v1', decidedBy } })
      expect([shown(judged.changeFromBaselinePct), shown(judged.changeFromNadirPct)]).toEqual([
        fromBaseline,
        fromNadir,
      ])
    },
  )
})

it.each([
  [600.1, 'SD'],
  [600, 'PR'],
  [599.9, 'PR'],
])('takes a fall from 1200 to %s mm² for %s', (currentMm2, target) => {
  expect(answerArea({ baselineMm2: 1200, currentMm2 }).target).toBe(target)
})

it.each([
  [499.9, 'SD'],
  [500, 'SD'],
  [500.1, 'PD'],
])('takes a rise from 400 to %s mm² for %s', (currentMm2, target) => {
  expect(answerArea({ baselineMm2: 700, nadirMm2: 400, currentMm2 }).target).toBe(target)
})

it('combines with non-targets and new lesions as the diameters do, and explains itself', () => {
  expect(answerArea({ baselineMm2: 1200, currentMm2: 900 }).explain.worked).toBe(
    '(900 − 1200) / 1200 = −25 %; (900 − 1200) / 1200 = −25 %; target SD, non-target none → SD',
  )
  expect(
    answerArea({ baselineMm2: 1200, nadirMm2: null, currentMm2: 0, nonTarget: 'non-CR/non-PD' }).overall,
  ).toBe('PR')
  expect(answerArea({ baselineMm2: 1200, nadirMm2: 400, currentMm2: 500, newLesion: true })).toEqual({
    target: 'PR',
    overall: 'PD',
    changeFromBaselinePct: -58.333333,
    changeFromNadirPct: 25,
    explain: {
      formula: 'easl.v1',
      expression: EASL.expression,
      source: EASL.source,
      certainty: 'V',
      worked:
        '(500 − 1200) / 1200 = −58.3 %; (500 − 400) / 400 = 25 %; target PR, non-target none, new lesion → PD',
      inputs: [
        { name: 'baselineMm2', value: 1200, unit: 'mm2', points: null },
        { name: 'nadirMm2', value: 400, unit: 'mm2', points: null },
        { name: 'currentMm2', value: 500, unit: 'mm2', points: null },
        { name: 'nonTarget', value: 'none', unit: null, points: null },
        { name: 'newLesion', value: true, unit: null, points: null },
      ],
      missing: [],
      decidedBy: 'fall',
    },
  })
})
