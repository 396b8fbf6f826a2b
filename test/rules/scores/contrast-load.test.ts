import { expect, it } from 'vitest'
import { answerContrastLoad, ContrastLoadInput } from '../../../src/shared/rules/scores/contrast-load.ts'

type Asked = Parameters<typeof ContrastLoadInput.parse>[0]
const load = (asked: Asked) => answerContrastLoad(ContrastLoadInput.parse(asked))
const SECOND = { exposure: 'second-pass' } as const

it.each([
  [120, 350, 80, 42, 1.5, 0.53, 'ok'],
  [200, 350, 60, 70, 3.33, 1.17, 'warn'],
  [150, 320, 25, 48, 6, 1.92, 'warn'],
  [250, 370, 45, 92.5, 5.56, 2.06, 'warn'],
])('%s mL of %s mg I/mL at eGFR %s: %s g, %s mL and %s g per eGFR, %s', (...cells) => {
  const [contrastMl, contrastMgIPerMl, egfr, iodineG, perMl, perG, check] = cells
  expect(load({ contrastMl, contrastMgIPerMl, egfr, ...SECOND })).toMatchObject({
    iodineG,
    mlPerEgfr: { shown: perMl },
    iodineGPerEgfr: { shown: perG },
    check,
    formula: 'contrast-load.v1',
  })
})

it.each([
  // Volume at 3.0, with little iodine.
  [179.9, 140, 60, 'second-pass', []],
  [180, 140, 60, 'second-pass', ['volume']],
  // Iodine at 1.1, with little volume.
  [164.7, 400, 60, 'second-pass', []],
  [165, 400, 60, 'second-pass', ['iodine']],
  // ESUR: 45 at first pass, 30 at second pass; ACR: 30.
  [10, 300, 45, 'first-pass', []],
  [10, 300, 44.9, 'first-pass', ['esur']],
  [10, 300, 44.9, 'second-pass', []],
  [10, 300, 30, 'second-pass', []],
  [10, 300, 29.9, 'second-pass', ['esur', 'acr']],
  [200, 350, 25, 'first-pass', ['volume', 'iodine', 'esur', 'acr']],
] as const)(
  '%s mL of %s mg I/mL at eGFR %s, %s, warns of %j',
  (contrastMl, contrastMgIPerMl, egfr, exposure, warnings) => {
    expect(load({ contrastMl, contrastMgIPerMl, egfr, exposure })).toMatchObject({
      check: warnings.length > 0 ? 'warn' : 'ok',
      warnings,
    })
  },
)

it('tells how it came about', () => {
  expect(load({ contrastMl: 120, contrastMgIPerMl: 350, egfr: 80, exposure: 'first-pass' })).toEqual({
    iodineG: 42,
    mlPerEgfr: { raw: 1.5, shown: 1.5 },
    iodineGPerEgfr: { raw: 0.525, shown: 0.53 },
    check: 'ok',
    warnings: [],
    formula: 'contrast-load.v1',
    explain: {
      formula: 'contrast-load.v1',
      expression: '(contrast, mL) ÷ eGFR < 3.0; (iodine, g) ÷ eGFR < 1.1',
      worked: '120 ÷ 80 = 1.5; 42 ÷ 80 = 0.525',
      inputs: [
        { name: 'contrastMl', value: 120, unit: 'mL', points: null },
        { name: 'contrastMgIPerMl', value: 350, unit: 'mgI/mL', points: null },
        { name: 'egfr', value: 80, unit: 'mL/min/{1.73_m2}', points: null },
        { name: 'exposure', value: 'first-pass', unit: null, points: null },
      ],
      missing: [],
      source: 'ESUR Guidelines on Contrast Media, version 10; ACR and NKF consensus 2020',
      certainty: 'K',
    },
  })
})

const NONE = { raw: null, shown: null }
it.each([
  [
    { contrastMgIPerMl: 350, egfr: 80, ...SECOND },
    ['contrastMl'],
    { iodineG: null, mlPerEgfr: NONE, check: null },
  ],
  [
    { contrastMl: 100, egfr: 80, ...SECOND },
    ['contrastMgIPerMl'],
    { iodineG: null, iodineGPerEgfr: NONE, check: null },
  ],
  [
    { contrastMl: 100, contrastMgIPerMl: 350, ...SECOND },
    ['egfr'],
    { iodineG: 35, mlPerEgfr: NONE, check: null },
  ],
  // What is known may be enough.
  [{ contrastMl: 300, egfr: 80 }, ['contrastMgIPerMl', 'exposure'], { check: 'warn', warnings: ['volume'] }],
  // Without the exposure, where both ways agree.
  [{ contrastMl: 10, contrastMgIPerMl: 300, egfr: 45 }, ['exposure'], { check: 'ok' }],
  [{ contrastMl: 10, contrastMgIPerMl: 300, egfr: 44.9 }, ['exposure'], { check: null, warnings: [] }],
  [{ contrastMl: 10, contrastMgIPerMl: 300, egfr: 30 }, ['exposure'], { check: null, warnings: [] }],
  [
    { contrastMl: 10, contrastMgIPerMl: 300, egfr: 29.9 },
    ['exposure'],
    { check: 'warn', warnings: ['esur', 'acr'] },
  ],
] satisfies [Asked, string[], object][])('%j misses %j', (asked, missing, answer) => {
  expect(load(asked)).toMatchObject({ ...answer, explain: { worked: null, missing } })
})

it.each([
  [0.9, false],
  [1, true],
  [300, true],
  [300.1, false],
])('takes an eGFR of %s: %s', (egfr, isTaken) => {
  expect(ContrastLoadInput.safeParse({ egfr }).success).toBe(isTaken)
})
