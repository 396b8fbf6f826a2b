import { describe, expect, it } from 'vitest'
import { answerLiRads, LIRADS_2024, LiRadsInput } from '../../../src/shared/rules/response/lirads.ts'

const asked = (over: object) => LiRadsInput.parse({ version: '2018', evaluable: true, ...over })
const codeOf = (over: object) => answerLiRads(asked(over)).code

describe('v2018, one algorithm for every treatment', () => {
  it.each([
    [false, 'mass-like', 'LR-TR-NE'],
    [true, 'none', 'LR-TR-NV'],
    [true, 'expected', 'LR-TR-NV'],
    [true, 'atypical', 'LR-TR-EQ'],
    [true, 'mass-like', 'LR-TR-V'],
    [true, null, null],
  ])('evaluable %s, enhancement %s: %s', (evaluable, enhancement, code) => {
    for (const treatment of ['non-radiation', 'radiation'])
      expect(codeOf({ evaluable, enhancement, treatment })).toBe(code)
  })
  it('knows no ancillary features', () => {
    expect(codeOf({ enhancement: 'atypical', ancillaryMri: true })).toBe('LR-TR-EQ')
  })
})

describe('v2024 without radiation', () => {
  it.each([
    [false, 'mass-like', false, 'LR-TR-NE'],
    [true, 'none', true, 'LR-TR-NV'],
    [true, 'expected', true, 'LR-TR-NV'],
    [true, 'atypical', false, 'LR-TR-EQ'],
    [true, 'atypical', true, 'LR-TR-V'],
    [true, 'mass-like', false, 'LR-TR-V'],
    [true, undefined, true, null],
  ])(
    'evaluable %s, enhancement %s, ancillary MRI feature %s: %s',
    (evaluable, enhancement, ancillaryMri, code) => {
      expect(codeOf({ version: '2024', evaluable, enhancement, ancillaryMri })).toBe(code)
    },
  )
})

describe('v2024 after radiation', () => {
  it.each([
    [false, 'mass-like', 'stable', 'LR-TR-NE'],
    [true, 'none', null, 'LR-TR-NV'],
    [true, 'expected', null, 'LR-TR-NV'],
    [true, 'mass-like', 'stable', 'LR-TR-NP'],
    [true, 'mass-like', 'shrinking', 'LR-TR-NP'],
    [true, 'mass-like', 'new-or-growing', 'LR-TR-V'],
    [true, 'atypical', 'stable', 'LR-TR-NP'],
    [true, 'atypical', 'new-or-growing', 'LR-TR-V'],
    [true, 'mass-like', null, null],
  ])('evaluable %s, enhancement %s, %s: %s', (evaluable, enhancement, change, code) => {
    expect(
      codeOf({ version: '2024', treatment: 'radiation', evaluable, enhancement, change, ancillaryMri: true }),
    ).toBe(code)
  })
})

it.each([
  ['2018', 'radiation', false],
  ['2018', 'non-radiation', false],
  ['2024', 'non-radiation', false],
  ['2024', 'radiation', true],
])('takes a change in v%s after %s: %s', (version, treatment, isTaken) => {
  const parsed = LiRadsInput.safeParse({
    version,
    treatment,
    evaluable: true,
    enhancement: 'mass-like',
    change: 'stable',
  })
  expect(parsed.success).toBe(isTaken)
  const refusal = {
    code: 'custom',
    path: ['change'],
    message: 'change outside radiation',
    params: { kind: 'lr-tr-change' },
  }
  expect(parsed.error?.issues ?? []).toEqual(isTaken ? [] : [refusal])
})

describe('how a category came about', () => {
  const inputs = (over: object) => {
    const { explain } = answerLiRads(asked(over))
    return [explain.inputs.map(({ name }) => name).join(' '), explain.missing.join(' '), explain.worked]
  }
  it.each([
    [{ evaluable: false }, 'treatment evaluable', '', 'treatment non-radiation, evaluable false → LR-TR-NE'],
    [
      { enhancement: 'atypical' },
      'treatment evaluable enhancement',
      '',
      'treatment non-radiation, evaluable true, enhancement atypical → LR-TR-EQ',
    ],
    [{ version: '2024' }, 'treatment evaluable enhancement', 'enhancement', null],
    [
      { version: '2024', enhancement: 'atypical', ancillaryMri: true },
      'treatment evaluable enhancement ancillaryMri',
      '',
      'treatment non-radiation, evaluable true, enhancement atypical, ancillaryMri true → LR-TR-V',
    ],
    [
      { version: '2024', enhancement: 'mass-like', ancillaryMri: true },
      'treatment evaluable enhancement',
      '',
      'treatment non-radiation, evaluable true, enhancement mass-like → LR-TR-V',
    ],
    [
      { version: '2024', treatment: 'radiation', enhancement: 'mass-like' },
      'treatment evaluable enhancement change',
      'change',
      null,
    ],
    [
      { version: '2024', treatment: 'radiation', enhancement: 'atypical', change: 'stable' },
      'treatment evaluable enhancement change',
      '',
      'treatment radiation, evaluable true, enhancement atypical, change stable → LR-TR-NP',
    ],
    [
      { version: '2024', treatment: 'radiation', enhancement: 'none' },
      'treatment evaluable enhancement',
      '',
      'treatment radiation, evaluable true, enhancement none → LR-TR-NV',
    ],
    [
      { version: '2024', evaluable: false, enhancement: 'atypical' },
      'treatment evaluable',
      '',
      'treatment non-radiation, evaluable false → LR-TR-NE',
    ],
    [
      {
        version: '2024',
        treatment: 'radiation',
        evaluable: false,
        enhancement: 'mass-like',
        change: 'stable',
      },
      'treatment evaluable',
      '',
      'treatment radiation, evaluable false → LR-TR-NE',
    ],
  ])('%j', (over, names, missing, worked) => {
    expect(inputs(over)).toEqual([names, missing, worked])
  })
  it('carries the edition and how far it can be relied on', () => {
    expect(answerLiRads(asked({ enhancement: 'none' }))).toMatchObject({
      version: '2018',
      explain: { formula: 'lirads-tr.v2018', certainty: 'K' },
    })
    expect(answerLiRads(asked({ version: '2024', enhancement: 'none' }))).toMatchObject({
      version: '2024',
      explain: { formula: LIRADS_2024.formula, certainty: 'U', source: LIRADS_2024.source },
    })
  })
})
