import { expect, it } from 'vitest'
import { answerEmulsionRatio } from '../../../src/shared/rules/sessions/emulsion-ratio.ts'
import { answerFieldArea } from '../../../src/shared/rules/sessions/field-area.ts'

it.each([
  [10, 5, 2, '10 ÷ 5 = 2 : 1'],
  [10, 10, 1, '10 ÷ 10 = 1 : 1'],
  [15, 5, 3, '15 ÷ 5 = 3 : 1'],
  [4, 8, 0.5, '4 ÷ 8 = 0.5 : 1'],
  [20, 4, 5, '20 ÷ 4 = 5 : 1'],
  [10, 3, 3.3, '10 ÷ 3 = 3.33 : 1'],
])('puts %s mL of oil to %s mL of aqueous drug at %s to 1', (oilMl, aqueousMl, shown, worked) => {
  expect(answerEmulsionRatio(oilMl, aqueousMl)).toMatchObject({ shown, explain: { worked, missing: [] } })
})

it.each([
  [null, 5, ['oilMl']],
  [10, null, ['aqueousMl']],
])('gives no ratio for %s mL to %s mL, and names what is missing', (oilMl, aqueousMl, missing) => {
  expect(answerEmulsionRatio(oilMl, aqueousMl)).toMatchObject({
    raw: null,
    shown: null,
    explain: { worked: null, missing },
  })
})

it.each([
  [189, 1186, 159, '189 × 1000 ÷ 1186 = 159.4'],
  [238, 1400, 170, '238 × 1000 ÷ 1400 = 170'],
  [238, 14, 17_000, '238 × 1000 ÷ 14 = 17000'],
  [23_800, 1400, 17_000, '23800 × 1000 ÷ 1400 = 17000'],
  [60, 2500, 24, '60 × 1000 ÷ 2500 = 24'],
  [400, 1900, 211, '400 × 1000 ÷ 1900 = 210.5'],
])('takes %s Gy·cm² over %s mGy for a field of %s cm²', (dapGyCm2, airKermaMgy, shown, worked) => {
  expect(answerFieldArea(dapGyCm2, airKermaMgy)).toMatchObject({ shown, explain: { worked, missing: [] } })
})

it.each([
  [null, 1400, ['dapGyCm2']],
  [238, null, ['airKermaMgy']],
  [238, 0, []],
])('gives no field for %s Gy·cm² over %s mGy', (dapGyCm2, airKermaMgy, missing) => {
  expect(answerFieldArea(dapGyCm2, airKermaMgy)).toMatchObject({
    raw: null,
    shown: null,
    explain: { worked: null, missing },
  })
})
