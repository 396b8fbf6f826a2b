import { describe, expect, it } from 'vitest'
import { answerHap, answerMhapIi, MhapIiInput } from '../../../src/shared/rules/scores/hap.ts'

const gL = (value: number) => ({ value, unit: 'g/L' as const })
const umolL = (value: number) => ({ value, unit: 'umol/L' as const })
const ngMl = (value: number, comparator: '<' | '>' | null = null) =>
  ({ value, comparator, unit: 'ng/mL' }) as const

const NO_POINT: MhapIiInput = {
  albumin: gL(40),
  bilirubin: umolL(12),
  afp: ngMl(20),
  largestCm: 5,
  nodules: 1,
  numberIsMinimum: false,
}
const mhap = (change: Partial<MhapIiInput>) => answerMhapIi({ ...NO_POINT, ...change })
const scored = ({ raw, ...answer }: ReturnType<typeof answerHap> | ReturnType<typeof answerMhapIi>) => [
  raw,
  answer.class,
]

describe('the worked table', () => {
  it.each([
    [40, 12, 20, 5, 1, 0, 'A', 0, 'A'],
    [35.9, 17, 400, 7, 1, 1, 'B', 1, 'B'],
    [36, 17.1, 401, 7.1, 2, 3, 'D', 4, 'D'],
    [30, 25, 1000, 9, 4, 4, 'D', 5, 'D'],
    [38, 10, 500, 4, 3, 1, 'B', 2, 'C'],
    [36, 17, 400, 7, 2, 0, 'A', 1, 'B'],
  ] as const)(
    'albumin %s, bilirubin %s, AFP %s, %s cm, %i: HAP %i %s, mHAP-II %i %s',
    (albumin, bilirubin, afp, largestCm, nodules, hap, hapClass, mhap2, mhap2Class) => {
      const si = {
        albumin: gL(albumin),
        bilirubin: umolL(bilirubin),
        afp: ngMl(afp),
        largestCm,
        nodules,
        numberIsMinimum: false,
      }
      const otherUnits = {
        ...si,
        albumin: { value: albumin / 10, unit: 'g/dL' as const },
        afp: { value: afp, comparator: null, unit: 'ug/L' as const },
      }
      for (const typed of [si, otherUnits]) {
        expect(answerHap(typed)).toMatchObject({ shown: hap, formula: 'hap.v1' })
        expect(scored(answerHap(typed))).toEqual([hap, hapClass])
        expect(answerMhapIi(typed)).toMatchObject({ shown: mhap2, formula: 'mhap2.v1' })
        expect(scored(answerMhapIi(typed))).toEqual([mhap2, mhap2Class])
      }
    },
  )
})

it('each limit is strict, at it and one step either side', () => {
  const points = (changes: readonly Partial<MhapIiInput>[]) => changes.map((change) => mhap(change).raw)
  expect(points([35.9, 36, 36.1].map((value) => ({ albumin: gL(value) })))).toEqual([1, 0, 0])
  expect(points([16.9, 17, 17.1].map((value) => ({ bilirubin: umolL(value) })))).toEqual([0, 0, 1])
  expect(points([399, 400, 401].map((value) => ({ afp: ngMl(value) })))).toEqual([0, 0, 1])
  expect(points([6.9, 7, 7.1].map((largestCm) => ({ largestCm })))).toEqual([0, 0, 1])
  expect(points([1, 2, 3].map((nodules) => ({ nodules })))).toEqual([0, 1, 1])
})

it('converts the unit typed: 0.99 mg/dL is below 17 umol/L, 1 mg/dL above it', () => {
  const mgDl = (value: number) => ({ bilirubin: { value, unit: 'mg/dL' as const } })
  expect([0.99, 1].map((value) => mhap(mgDl(value)).raw)).toEqual([0, 1])
  const iuMl = (value: number) => ({ afp: { value, comparator: null, unit: '[IU]/mL' as const } })
  expect([330.5, 330.6].map((value) => mhap(iuMl(value)).raw)).toEqual([0, 1])
})

it.each([
  ['> 400 is above 400', ngMl(400, '>'), 1, 'B', ['B'], 1],
  ['> 399 may be 400', ngMl(399, '>'), null, null, ['A', 'B'], { low: 0, high: 1 }],
  ['< 400 is not above 400', ngMl(400, '<'), 0, 'A', ['A'], 0],
  ['< 401 may be 400.5', ngMl(401, '<'), null, null, ['A', 'B'], { low: 0, high: 1 }],
] as const)('an AFP of %s', (_, afp, raw, hapClass, possible, points) => {
  const answer = answerHap({ ...NO_POINT, afp })
  const missing = raw === null ? ['afp'] : []
  expect(answer).toMatchObject({ raw, class: hapClass, possible, explain: { missing } })
  expect(answer.explain.inputs[2]).toEqual({
    name: 'afp',
    value: `${afp.comparator} ${afp.value}`,
    unit: 'ng/mL',
    points,
  })
  expect(answer.explain.worked).toBe(raw === null ? null : `0 + 0 + ${raw} + 0 = ${raw}`)
})

it('explains each point', () => {
  expect(answerMhapIi({ ...NO_POINT, albumin: gL(30), nodules: 10, numberIsMinimum: true }).explain).toEqual({
    formula: 'mhap2.v1',
    expression: expect.stringContaining('number of tumours ≥ 2') as string,
    worked: '1 + 0 + 0 + 0 + 1 = 2',
    inputs: [
      { name: 'albumin', value: 30, unit: 'g/L', points: 1 },
      { name: 'bilirubin', value: 12, unit: 'umol/L', points: 0 },
      { name: 'afp', value: 20, unit: 'ng/mL', points: 0 },
      { name: 'largestCm', value: 5, unit: 'cm', points: 0 },
      { name: 'nodules', value: '≥ 10', unit: null, points: 1 },
    ],
    missing: [],
    source: 'Park, Liver Int 2016; points and classes as in Cancer Imaging 2023;23:88, table 1',
    certainty: 'V',
  })
})

it('leaves one tumour and more open, as it leaves a number that is not known', () => {
  const oneAndMore = { raw: null, possible: ['A', 'B'], explain: { missing: ['nodules'] } }
  expect(mhap({ numberIsMinimum: true })).toMatchObject(oneAndMore)
  expect(mhap({ nodules: null })).toMatchObject({ raw: null, explain: { missing: ['nodules'] } })
})

it('gives no number while something is missing, and the class only where it is decided', () => {
  const unknown = { albumin: null, bilirubin: null, afp: null, largestCm: null }
  expect(answerHap(unknown)).toEqual({
    raw: null,
    shown: null,
    class: null,
    possible: ['A', 'B', 'C', 'D'],
    formula: 'hap.v1',
    explain: {
      formula: 'hap.v1',
      expression: expect.stringContaining('largest diameter > 7 cm') as string,
      worked: null,
      inputs: [
        ['albumin', 'g/L'],
        ['bilirubin', 'umol/L'],
        ['afp', 'ng/mL'],
        ['largestCm', 'cm'],
      ].map(([name, unit]) => ({ name, value: null, unit, points: { low: 0, high: 1 } })),
      missing: ['albumin', 'bilirubin', 'afp', 'largestCm'],
      source: expect.stringContaining('Kadalayil') as string,
      certainty: 'V',
    },
  })
  const three = { ...unknown, albumin: gL(30), bilirubin: umolL(25), afp: ngMl(1000) }
  expect(answerHap(three)).toMatchObject({ raw: null, class: 'D', possible: ['D'] })
  expect(answerHap({ ...three, afp: ngMl(10) })).toMatchObject({ class: null, possible: ['C', 'D'] })
})

it('takes nothing typed for missing', () => {
  expect(MhapIiInput.parse({})).toEqual({
    albumin: null,
    bilirubin: null,
    afp: null,
    largestCm: null,
    nodules: null,
    numberIsMinimum: false,
  })
})
