import { describe, expect, it } from 'vitest'
import { roundHalfAway } from '../../../src/shared/kit/decimal.ts'
import { answerResponse } from '../../../src/shared/rules/response/response-answer.ts'
import { judgeResponse, MRECIST, RECIST_1_1 } from '../../../src/shared/rules/response/response.ts'

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
  it.each([
    [null, 0, 'CR', 'NE', 'NE'],
    [null, 20, 'CR', 'NE', 'NE'],
    [0, 0, 'CR', 'NE', 'NE'],
    [0, 20, 'CR', 'NE', 'NE'],
    [null, 0, 'PD', 'NE', 'PD'],
    [null, null, 'CR', 'none', 'CR'],
  ] as const)(
    'baseline %s, now %s, non-target %s: %s, %s',
    (baselineSumMm, now, nonTarget, target, overall) => {
      const asked = { ...input, baselineSumMm, currentSumMm: now, nonTarget }
      expect(judgeResponse(asked)).toMatchObject({ target, overall })
    },
  )
  it('takes the baseline for the nadir where none is given, and never a nadir above it', () => {
    const judged = judgeResponse({ criteria: 'mRECIST', baselineSumMm: 50, nadirSumMm: 70, currentSumMm: 60 })
    expect(judged).toMatchObject({ target: 'PD', changeFromNadirPct: 20 })
  })
  it('is PD when anything returns after a complete response, however small', () => {
    const again = { criteria: 'RECIST1.1', baselineSumMm: 40, nadirSumMm: 0, currentSumMm: 4 } as const
    expect(judgeResponse(again).target).toBe('PD')
  })
})

describe('the rule of 5 mm', () => {
  const target = (criteria: 'mRECIST' | 'RECIST1.1', fiveMmRule: boolean | null | undefined, now: number) =>
    judgeResponse({
      criteria,
      baselineSumMm: 25,
      nadirSumMm: 20,
      currentSumMm: now,
      ...(fiveMmRule === undefined ? {} : { fiveMmRule }),
    }).target
  it.each([
    ['mRECIST', undefined, ['SD', 'PD', 'PD', 'PD', 'PD']],
    ['mRECIST', null, ['SD', 'PD', 'PD', 'PD', 'PD']],
    ['mRECIST', false, ['SD', 'PD', 'PD', 'PD', 'PD']],
    ['mRECIST', true, ['SD', 'SD', 'SD', 'PD', 'PD']],
    ['RECIST1.1', undefined, ['SD', 'SD', 'SD', 'PD', 'PD']],
    ['RECIST1.1', null, ['SD', 'SD', 'SD', 'PD', 'PD']],
    ['RECIST1.1', true, ['SD', 'SD', 'SD', 'PD', 'PD']],
    ['RECIST1.1', false, ['SD', 'PD', 'PD', 'PD', 'PD']],
  ] as const)(
    'of %s, asked for as %s, from 20 mm at 23.9, 24, 24.9, 25 and 25.1 mm',
    (criteria, rule, targets) => {
      expect([23.9, 24, 24.9, 25, 25.1].map((now) => target(criteria, rule, now))).toEqual(targets)
    },
  )
})

describe('how a response came about', () => {
  const { formula, expression, source, certainty } = MRECIST
  const of = { formula, expression, source, certainty }
  const input = (name: string, value: number | boolean | string | null, unit: string | null = null) => ({
    name,
    value,
    unit,
    points: null,
  })

  it('names the sums, both changes, the nadir it measured from, and what decided', () => {
    expect(
      answerResponse({
        criteria: 'mRECIST',
        baselineSumMm: 60,
        nadirSumMm: 30,
        currentSumMm: 35.7,
        nonTarget: 'PD',
      }),
    ).toEqual({
      target: 'PR',
      overall: 'PD',
      changeFromBaselinePct: -40.5,
      changeFromNadirPct: 19,
      explain: {
        ...of,
        worked: '(35.7 − 60) / 60 = −40.5 %; (35.7 − 30) / 30 = 19 %; target PR, non-target PD → PD',
        inputs: [
          input('baselineSumMm', 60, 'mm'),
          input('nadirSumMm', 30, 'mm'),
          input('currentSumMm', 35.7, 'mm'),
          input('fiveMmRule', false),
          input('nonTarget', 'PD'),
          input('newLesion', false),
        ],
        missing: [],
        decidedBy: 'fall',
      },
    })
  })

  it.each([
    [
      'nothing left',
      40,
      40,
      0,
      'nothing-left',
      '(0 − 40) / 40 = −100 %; (0 − 40) / 40 = −100 %; target CR, non-target none → CR',
    ],
    [
      'a return',
      40,
      0,
      8,
      'return-after-complete',
      '(8 − 40) / 40 = −80 %; 0 → 8; target PD, non-target none → PD',
    ],
    [
      'a rise',
      60,
      30,
      36,
      'rise',
      '(36 − 60) / 60 = −40 %; (36 − 30) / 30 = 20 %; target PD, non-target none → PD',
    ],
    [
      'neither',
      60,
      null,
      50,
      'neither',
      '(50 − 60) / 60 = −16.7 %; (50 − 60) / 60 = −16.7 %; target SD, non-target none → SD',
    ],
  ] as const)('says that %s decided', (_what, baselineSumMm, nadirSumMm, currentSumMm, decidedBy, worked) => {
    const { explain } = answerResponse({ criteria: 'mRECIST', baselineSumMm, nadirSumMm, currentSumMm })
    expect({ decidedBy: explain.decidedBy, worked: explain.worked }).toEqual({ decidedBy, worked })
  })

  it.each([
    [60, 61, { given: 61, used: 60 }],
    [60, 60, undefined],
    [60, 59, undefined],
    [60, null, undefined],
    [0, 61, undefined],
    [null, 61, undefined],
  ])(
    'names a nadir above the baseline, which was used instead: %s, %s',
    (baselineSumMm, nadirSumMm, named) => {
      const { explain } = answerResponse({ criteria: 'mRECIST', baselineSumMm, nadirSumMm, currentSumMm: 50 })
      const reason = {
        en: 'The nadir is the smallest sum since the baseline, the baseline included; the sum given is above it, so the baseline was used.',
        zh: '最低值为基线以来（含基线）的最小值；所给数值高于基线，故以基线为最低值。',
      }
      expect(explain.nadirReplaced).toEqual(named && { ...named, reason })
    },
  )

  it('names what is missing, and works nothing out', () => {
    const noNow = answerResponse({ criteria: 'mRECIST', baselineSumMm: 40, currentSumMm: null }).explain
    expect(noNow).toMatchObject({ worked: null, missing: ['currentSumMm'], decidedBy: 'not-evaluable' })
    expect(noNow.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['baselineSumMm', 40],
      ['nadirSumMm', 40],
      ['currentSumMm', null],
      ['fiveMmRule', false],
      ['nonTarget', 'none'],
      ['newLesion', false],
    ])
    const noBaseline = answerResponse({ criteria: 'mRECIST', baselineSumMm: null, currentSumMm: 20 }).explain
    expect(noBaseline).toMatchObject({ worked: null, missing: ['baselineSumMm'], decidedBy: 'no-baseline' })
    expect(noBaseline.inputs).toEqual([
      input('baselineSumMm', null, 'mm'),
      input('currentSumMm', 20, 'mm'),
      input('fiveMmRule', false),
      input('nonTarget', 'none'),
      input('newLesion', false),
    ])
  })

  it('misses nothing where there are no targets', () => {
    const { explain } = answerResponse({
      criteria: 'RECIST1.1',
      baselineSumMm: null,
      currentSumMm: null,
      nonTarget: 'CR',
      newLesion: true,
    })
    expect(explain).toEqual({
      formula: RECIST_1_1.formula,
      expression: RECIST_1_1.expression,
      source: RECIST_1_1.source,
      certainty: 'V',
      worked: 'target none, non-target CR, new lesion → PD',
      inputs: [input('fiveMmRule', true), input('nonTarget', 'CR'), input('newLesion', true)],
      missing: [],
      decidedBy: 'no-targets',
    })
  })
})
