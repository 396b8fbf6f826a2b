import { describe, expect, it } from 'vitest'
import { roundHalfAway } from '../../../src/shared/kit/decimal.ts'
import { judgeResponse, overallResponse } from '../../../src/shared/rules/response/response.ts'

const shown = (pct: number | null) => (pct === null ? null : roundHalfAway(pct, 1))

describe('mRECIST, the worked examples', () => {
  it.each([
    ['M1 full necrosis', 62, 62, 0, -100, -100, 'CR', 'CR', 'none', false, 'CR'],
    ['M2 50 % fall', 60, 60, 30, -50, -50, 'PR', 'PR', 'none', false, 'PR'],
    ['M3 exactly 30 % fall', 60, 60, 42, -30, -30, 'PR', 'PR', 'none', false, 'PR'],
    ['M4 29 % fall', 60, 60, 42.6, -29, -29, 'SD', 'SD', 'none', false, 'SD'],
    ['M5 exactly 20 % rise over nadir', 60, 30, 36, -40, 20, 'PD', 'PD', 'none', false, 'PD'],
    ['M6 19 % rise over nadir', 60, 30, 35.7, -40.5, 19, 'PR', 'PR', 'none', false, 'PR'],
    ['M7 20 % rise but only 4 mm', 30, 20, 24, -20, 20, 'PD', 'SD', 'none', false, 'PD'],
    [
      'M8 CR targets, thrombus still enhancing',
      40,
      40,
      0,
      -100,
      -100,
      'CR',
      'CR',
      'non-CR/non-PD',
      false,
      'PR',
    ],
    ['M9 CR targets, new 12 mm typical HCC', 40, 40, 0, -100, -100, 'CR', 'CR', 'none', true, 'PD'],
    ['M10 SD targets, non-target PD', 50, 50, 48, -4, -4, 'SD', 'SD', 'PD', false, 'PD'],
    ['M11 reappearance after CR', 40, 0, 8, -80, null, 'PD', 'PD', 'none', false, 'PD'],
    ['M12 targets not evaluable', 40, 40, null, null, null, 'NE', 'NE', 'non-CR/non-PD', false, 'NE'],
    ['M13 PR, non-target not evaluated', 50, 50, 20, -60, -60, 'PR', 'PR', 'NE', false, 'PR'],
  ] as const)(
    '%s',
    (
      _name,
      baselineSumMm,
      nadirSumMm,
      currentSumMm,
      fromBaseline,
      fromNadir,
      target,
      strict,
      nonTarget,
      newLesion,
      overall,
    ) => {
      const input = {
        criteria: 'mRECIST',
        baselineSumMm,
        nadirSumMm,
        currentSumMm,
        nonTarget,
        newLesion,
      } as const
      const judged = judgeResponse(input)
      expect(judged).toMatchObject({ target, overall })
      expect(shown(judged.changeFromBaselinePct)).toBe(fromBaseline)
      expect(shown(judged.changeFromNadirPct)).toBe(fromNadir)
      expect(judgeResponse({ ...input, fiveMmRule: true }).target).toBe(strict)
    },
  )
})

describe('RECIST 1.1, the worked examples', () => {
  it.each([
    // 23 of 80 is exactly -28.75 %, which rounds away from zero.
    ['X1', 80, 80, 56, -30, -30, 'PR'],
    ['X2', 80, 80, 57, -28.8, -28.8, 'SD'],
    ['X3', 80, 50, 60, -25, 20, 'PD'],
    ['X4', 80, 20, 24.9, -68.9, 24.5, 'PR'],
    ['X5', 80, 20, 25, -68.8, 25, 'PD'],
    ['X6', 80, 80, 0, -100, -100, 'CR'],
  ] as const)('%s', (_name, baselineSumMm, nadirSumMm, currentSumMm, fromBaseline, fromNadir, target) => {
    const judged = judgeResponse({ criteria: 'RECIST1.1', baselineSumMm, nadirSumMm, currentSumMm })
    expect(judged.target).toBe(target)
    expect(shown(judged.changeFromBaselinePct)).toBe(fromBaseline)
    expect(shown(judged.changeFromNadirPct)).toBe(fromNadir)
  })
})

describe('the matrix of 30 cells', () => {
  const columns = ['CR', 'non-CR/non-PD', 'PD', 'NE', 'none'] as const
  const rows = [
    ['CR', ['CR', 'PR', 'PD', 'PR', 'CR']],
    ['PR', ['PR', 'PR', 'PD', 'PR', 'PR']],
    ['SD', ['SD', 'SD', 'PD', 'SD', 'SD']],
    ['PD', ['PD', 'PD', 'PD', 'PD', 'PD']],
    ['NE', ['NE', 'NE', 'PD', 'NE', 'NE']],
    ['none', ['CR', 'non-CR/non-PD', 'PD', 'NE', 'NE']],
  ] as const
  it.each(rows)('target %s gives %j', (target, overall) => {
    expect(columns.map((nonTarget) => overallResponse(target, nonTarget, false))).toEqual(overall)
  })
  it('is PD in every cell with a new lesion', () => {
    const cells = rows.flatMap(([target]) =>
      columns.map((nonTarget) => overallResponse(target, nonTarget, true)),
    )
    expect(cells).toEqual(Array<string>(30).fill('PD'))
  })
})

describe('each threshold, at it and one step either side', () => {
  const target = (
    baselineSumMm: number,
    nadirSumMm: number | null,
    currentSumMm: number,
    fiveMmRule = false,
  ) => judgeResponse({ criteria: 'mRECIST', baselineSumMm, nadirSumMm, currentSumMm, fiveMmRule }).target

  it('is PR from 30 % down', () => {
    expect([42.1, 42, 41.9].map((current) => target(60, null, current))).toEqual(['SD', 'PR', 'PR'])
  })
  it('is PD from 20 % up from the nadir', () => {
    expect([35.9, 36, 36.1].map((current) => target(40, 30, current))).toEqual(['SD', 'PD', 'PD'])
  })
  it('needs 5 mm more with the 5-mm rule', () => {
    expect([24.9, 25, 25.1].map((current) => target(25, 20, current, true))).toEqual(['SD', 'PD', 'PD'])
  })
  it('judges decimals that binary fractions miss', () => {
    // 0.7 × 14.1 is 9.87, and 1.2 × 12.3 is 14.76: both are exact thresholds.
    expect([target(14.1, null, 9.87), target(14.1, null, 9.88)]).toEqual(['PR', 'SD'])
    expect([target(12.3, null, 14.76), target(12.3, null, 14.75)]).toEqual(['PD', 'SD'])
  })
})

describe('what cannot be compared', () => {
  const input = { criteria: 'mRECIST', baselineSumMm: null, currentSumMm: null } as const

  it('follows the non-targets when there is no target lesion', () => {
    expect(judgeResponse({ ...input, nonTarget: 'non-CR/non-PD' })).toMatchObject({
      target: 'none',
      overall: 'non-CR/non-PD',
    })
  })
  it('is not evaluable when targets are measured without a baseline', () => {
    expect(judgeResponse({ ...input, currentSumMm: 20 })).toEqual({
      target: 'NE',
      overall: 'NE',
      changeFromBaselinePct: null,
      changeFromNadirPct: null,
    })
  })
  it('takes the baseline for the nadir where none is given, and never a nadir above it', () => {
    const judged = judgeResponse({ criteria: 'mRECIST', baselineSumMm: 50, nadirSumMm: 70, currentSumMm: 60 })
    expect(judged).toMatchObject({ target: 'PD', changeFromNadirPct: 20 })
  })
  it('is PD when anything returns after a complete response, however small', () => {
    const again = { criteria: 'RECIST1.1', baselineSumMm: 40, nadirSumMm: 0, currentSumMm: 4 } as const
    expect(judgeResponse(again).target).toBe('PD')
  })
})
