import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageBclc } from '../../../src/shared/rules/scores/bclc.ts'
import { stageCnlc } from '../../../src/shared/rules/scores/cnlc.ts'
import type { StageInput } from '../../../src/shared/rules/scores/tumour-stage.ts'

const at = (score: number) => ({ low: score, high: score })
const BASE: StageInput = {
  nodules: 1,
  largestCm: 4,
  macrovascularInvasion: false,
  extrahepaticSpread: false,
  ecog: 0,
  childPugh: at(5),
}
const bclc = (change: Partial<StageInput>) => stageBclc({ ...BASE, ...change })
const cnlc = (change: Partial<StageInput>) => stageCnlc({ ...BASE, ...change })

describe('the worked table', () => {
  it.each([
    [1, 1.8, false, false, 0, 5, '0', 'Ia'],
    [1, 2.0, false, false, 0, 6, '0', 'Ia'],
    [1, 2.1, false, false, 0, 5, 'A', 'Ia'],
    [1, 9.0, false, false, 0, 5, 'A', 'Ib'],
    [3, 3.0, false, false, 0, 6, 'A', 'Ib'],
    [3, 3.1, false, false, 0, 5, 'B', 'IIa'],
    [2, 2.5, false, false, 0, 7, 'A', 'Ib'],
    [4, 2.0, false, false, 0, 5, 'B', 'IIb'],
    [1, 4.0, false, false, 1, 5, 'C', 'Ia'],
    [5, 6.0, true, false, 0, 6, 'C', 'IIIa'],
    [2, 2.0, false, true, 0, 5, 'C', 'IIIb'],
    [5, 6.0, false, false, 0, 8, 'B + flag', 'IIb'],
    [5, 6.0, false, false, 3, 6, 'D', 'IV'],
    [1, 3.0, false, false, 0, 10, 'D', 'IV'],
  ])(
    '%i nodules, %s cm, invasion %s, spread %s, ECOG %i, Child-Pugh %i: BCLC %s, CNLC %s',
    (nodules, largestCm, macrovascularInvasion, extrahepaticSpread, ecog, score, bclcStage, cnlcStage) => {
      const input = {
        nodules,
        largestCm,
        macrovascularInvasion,
        extrahepaticSpread,
        ecog,
        childPugh: at(score),
      }
      const western = stageBclc(input)
      const flag = western.liverFunctionNotPreserved === true && western.stage !== 'D' ? ' + flag' : ''
      expect(`${western.stage}${flag}`).toBe(bclcStage)
      expect(stageCnlc(input).stage).toBe(cnlcStage)
    },
  )
})

describe('each limit, at it and one step either side', () => {
  it('BCLC 0 ends at 2 cm', () => {
    expect([1.9, 2, 2.1].map((largestCm) => bclc({ largestCm }).stage)).toEqual(['0', '0', 'A'])
  })
  it('BCLC A takes up to three nodules of up to 3 cm', () => {
    expect([2.9, 3, 3.1].map((largestCm) => bclc({ nodules: 2, largestCm }).stage)).toEqual(['A', 'A', 'B'])
    expect([2, 3, 4].map((nodules) => bclc({ nodules, largestCm: 2 }).stage)).toEqual(['A', 'A', 'B'])
  })
  it('BCLC turns C at ECOG 1 and D at ECOG 3', () => {
    expect([0, 1, 2, 3, 4].map((ecog) => bclc({ ecog }).stage)).toEqual(['A', 'C', 'C', 'D', 'D'])
  })
  it('BCLC leaves ECOG 1–2 out when the tumour is not the cause', () => {
    expect([1, 2, 3].map((ecog) => bclc({ ecog, ecogDueToTumour: false }).stage)).toEqual(['A', 'A', 'D'])
  })
  it('BCLC flags liver function from Child-Pugh 8 and turns D from 10', () => {
    expect([7, 8, 9].map((score) => bclc({ childPugh: at(score) }).liverFunctionNotPreserved)).toEqual([
      false,
      true,
      true,
    ])
    expect([9, 10, 11].map((score) => bclc({ childPugh: at(score) }).stage)).toEqual(['A', 'D', 'D'])
  })
  it('CNLC Ia ends at 5 cm, and several nodules are Ib up to 3 cm', () => {
    expect([4.9, 5, 5.1].map((largestCm) => cnlc({ largestCm }).stage)).toEqual(['Ia', 'Ia', 'Ib'])
    expect([2.9, 3, 3.1].map((largestCm) => cnlc({ nodules: 2, largestCm }).stage)).toEqual([
      'Ib',
      'Ib',
      'IIa',
    ])
  })
  it('CNLC IIb begins at four nodules, IV at ECOG 3 or Child-Pugh 10', () => {
    expect([2, 3, 4].map((nodules) => cnlc({ nodules }).stage)).toEqual(['IIa', 'IIa', 'IIb'])
    expect([1, 2, 3].map((ecog) => cnlc({ ecog }).stage)).toEqual(['Ia', 'Ia', 'IV'])
    expect([9, 10].map((score) => cnlc({ childPugh: at(score) }).stage)).toEqual(['Ia', 'IV'])
  })
})

it('stages nothing where there is no tumour', () => {
  expect(bclc({ nodules: 0, largestCm: 0 }).stage).toBe('none')
  expect(cnlc({ nodules: 0, largestCm: 0 }).stage).toBe('none')
  expect(bclc({ nodules: 0, extrahepaticSpread: true }).stage).toBe('C')
})

describe('what is missing widens the stage, only as far as it matters', () => {
  it.each([
    ['size of a single nodule', { largestCm: null }, ['0', 'A'], ['Ia', 'Ib']],
    [
      'number of small nodules',
      { nodules: null, largestCm: 2.5 },
      ['none', 'A', 'B'],
      ['none', 'Ia', 'Ib', 'IIb'],
    ],
    ['ECOG', { ecog: null }, ['D', 'C', 'A'], ['IV', 'Ia']],
    ['Child-Pugh 9–11', { childPugh: { low: 9, high: 11 } }, ['D', 'A'], ['IV', 'Ia']],
    ['invasion', { macrovascularInvasion: null }, ['C', 'A'], ['IIIa', 'Ia']],
    ['spread', { extrahepaticSpread: null }, ['C', 'A'], ['IIIb', 'Ia']],
    [
      'nothing once an earlier row holds',
      { ecog: 3, macrovascularInvasion: null, extrahepaticSpread: null, largestCm: null },
      ['D'],
      ['IV'],
    ],
    [
      'spread, with invasion known',
      { extrahepaticSpread: null, macrovascularInvasion: true },
      ['C'],
      ['IIIb', 'IIIa'],
    ],
  ] as const)('%s', (_name, change, western, chinese) => {
    expect(bclc(change).possible).toEqual(western)
    expect(cnlc(change).possible).toEqual(chinese)
  })
})

const complete: fc.Arbitrary<StageInput> = fc.record({
  nodules: fc.integer({ min: 0, max: 12 }),
  largestCm: fc.integer({ min: 1, max: 120 }).map((mm) => mm / 10),
  macrovascularInvasion: fc.boolean(),
  extrahepaticSpread: fc.boolean(),
  ecog: fc.integer({ min: 0, max: 4 }),
  childPugh: fc.integer({ min: 5, max: 15 }).map(at),
})

it('always contains the stage of every completion', () => {
  const names = ['nodules', 'largestCm', 'macrovascularInvasion', 'extrahepaticSpread', 'ecog'] as const
  fc.assert(
    fc.property(complete, fc.subarray([...names]), (input, missing) => {
      const partial = { ...input, ...Object.fromEntries(missing.map((name) => [name, null])) }
      expect(stageBclc(partial).possible).toContain(stageBclc(input).stage)
      expect(stageCnlc(partial).possible).toContain(stageCnlc(input).stage)
    }),
  )
})
