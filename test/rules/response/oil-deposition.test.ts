import { expect, it } from 'vitest'
import {
  answerOil,
  OIL_DEPOSITION,
  OIL_GRADES,
  OIL_TYPES,
  OIL_TYPES_CERTAINTY,
  OilInput,
  SMALL_LESION_OIL_STEPS,
} from '../../../src/shared/rules/response/oil-deposition.ts'

it.each([
  [95, false, 'complete'],
  [95, true, 'moderate'],
  [90, false, 'moderate'],
  [50, false, 'moderate'],
  [49.9, true, 'poor'],
  [0, false, 'poor'],
  [90.1, false, 'complete'],
  [90.1, true, 'moderate'],
  [89.9, false, 'moderate'],
  [50.1, true, 'moderate'],
  [100, false, 'complete'],
  [90, null, 'moderate'],
  [49.9, undefined, 'poor'],
  [90.1, null, null],
  [95, undefined, null],
  [null, false, null],
])('%s % filled, peripheral defect %s: %s', (filledPct, peripheralDefect, grade) => {
  expect(answerOil({ filledPct, peripheralDefect }).grade).toBe(grade)
})

it.each([
  [
    95,
    false,
    [
      ['filledPct', 95],
      ['peripheralDefect', false],
    ],
    [],
    '95 %, no peripheral defect → complete',
  ],
  [
    95,
    true,
    [
      ['filledPct', 95],
      ['peripheralDefect', true],
    ],
    [],
    '95 %, peripheral defect → moderate',
  ],
  [
    95,
    null,
    [
      ['filledPct', 95],
      ['peripheralDefect', null],
    ],
    ['peripheralDefect'],
    null,
  ],
  [90, null, [['filledPct', 90]], [], '90 % → moderate'],
  [null, true, [['filledPct', null]], ['filledPct'], null],
])('explains %s % with defect %s', (filledPct, peripheralDefect, inputs, missing, worked) => {
  const { explain } = answerOil({ filledPct, peripheralDefect })
  expect(explain.inputs.map(({ name, value }) => [name, value])).toEqual(inputs)
  expect({ ...explain, inputs: explain.inputs[0] }).toEqual({
    formula: 'oil-deposition.v1',
    expression: OIL_DEPOSITION.expression,
    source: OIL_DEPOSITION.source,
    certainty: 'V',
    inputs: { name: 'filledPct', value: filledPct, unit: '%', points: null },
    missing,
    worked,
  })
})

it.each([
  [-0.1, false],
  [0, true],
  [100, true],
  [100.1, false],
])('takes %s % of a tumour: %s', (filledPct, isTaken) => {
  expect(OilInput.safeParse({ filledPct }).success).toBe(isTaken)
})

it('keeps the words of Chinese reports apart from the grade, for their limits differ by author', () => {
  expect(OIL_GRADES.map(({ code }) => code)).toEqual(['complete', 'moderate', 'poor'])
  expect(OIL_TYPES.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV'])
  expect(OIL_TYPES_CERTAINTY).toBe('U')
  expect(SMALL_LESION_OIL_STEPS.map(({ code }) => code)).toEqual(['2', '1', '0'])
})
