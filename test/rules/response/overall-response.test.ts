import { describe, expect, it } from 'vitest'
import { answerOverall, OVERALL_RESPONSE } from '../../../src/shared/rules/response/overall-response.ts'

const COLUMNS = ['CR', 'non-CR/non-PD', 'PD', 'NE', 'none'] as const
const ROWS = [
  ['CR', ['CR', 'PR', 'PD', 'PR', 'CR']],
  ['PR', ['PR', 'PR', 'PD', 'PR', 'PR']],
  ['SD', ['SD', 'SD', 'PD', 'SD', 'SD']],
  ['PD', ['PD', 'PD', 'PD', 'PD', 'PD']],
  ['NE', ['NE', 'NE', 'PD', 'NE', 'NE']],
  ['none', ['CR', 'non-CR/non-PD', 'PD', 'NE', 'NE']],
] as const
const CELLS = ROWS.flatMap(([target, overalls]) =>
  COLUMNS.map((nonTarget, at) => [target, nonTarget, overalls[at] ?? 'missing'] as const),
)
const OBJECTIVE = ['CR', 'PR']
const CONTROLLED = ['CR', 'PR', 'SD']

describe('the overall response without a new lesion', () => {
  it.each(CELLS)('target %s, non-target %s: %s', (target, nonTarget, overall) => {
    const answer = answerOverall({ target, nonTarget, newLesion: false })
    expect(answer).toMatchObject({
      overall,
      objectiveResponse: OBJECTIVE.includes(overall),
      diseaseControl: CONTROLLED.includes(overall),
      explain: { worked: `target ${target}, non-target ${nonTarget} → ${overall}` },
    })
  })
})

describe('the overall response with a new lesion', () => {
  it.each(CELLS)('target %s, non-target %s: PD instead of %s', (target, nonTarget) => {
    expect(answerOverall({ target, nonTarget, newLesion: true })).toEqual({
      overall: 'PD',
      objectiveResponse: false,
      diseaseControl: false,
      explain: {
        formula: 'overall-response.v1',
        expression: OVERALL_RESPONSE.expression,
        source: OVERALL_RESPONSE.source,
        certainty: 'V',
        worked: `target ${target}, non-target ${nonTarget}, new lesion → PD`,
        inputs: [
          { name: 'target', value: target, unit: null, points: null },
          { name: 'nonTarget', value: nonTarget, unit: null, points: null },
          { name: 'newLesion', value: true, unit: null, points: null },
        ],
        missing: [],
      },
    })
  })
})
