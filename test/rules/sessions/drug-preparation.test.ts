import { expect, it } from 'vitest'
import {
  answerDrugPreparation,
  judgeDrugPreparation,
} from '../../../src/shared/rules/sessions/drug-preparation.ts'

type Line = Parameters<typeof judgeDrugPreparation>[0]['arteries'][number]['drugs'][number]
const line = (doseMg: number | null, vialMg: number | null, vials: number | null): Line => ({
  drug: 'epirubicin',
  doseMg,
  volumeMl: null,
  vehicle: null,
  givenMin: null,
  vialMg,
  vials,
})
type Artery = Parameters<typeof judgeDrugPreparation>[0]['arteries'][number]
const arteries = (...lines: Line[][]) => ({ arteries: lines.map((drugs) => ({ drugs }) as Artery) })

it.each([
  [40, 50, 1, 10, '50 × 1 − 40 = 10'],
  [50, 50, 1, 0, '50 × 1 − 50 = 0'],
  [60, 50, 1, -10, '50 × 1 − 60 = −10'],
  [50.1, 16.7, 3, 0, '16.7 × 3 − 50.1 = 0'],
  [25, 10, 2.5, 0, '10 × 2.5 − 25 = 0'],
])('of %s mg from vials of %s mg, %s of them, %s mg are left', (doseMg, vialMg, vials, left, worked) => {
  expect(answerDrugPreparation({ doseMg, vialMg, vials })).toMatchObject({
    shown: left,
    explain: { worked, missing: [] },
  })
})

it.each([
  [null, 50, 1, ['doseMg']],
  [40, null, 1, ['vialMg']],
  [40, 50, null, ['vials']],
])(
  'says nothing of %s mg from vials of %s mg, %s of them, but what is missing',
  (doseMg, vialMg, vials, missing) => {
    expect(answerDrugPreparation({ doseMg, vialMg, vials })).toMatchObject({
      shown: null,
      explain: { missing },
    })
  },
)

const tooMuch = {
  code: 'dose-above-prepared',
  severity: 'warn',
  field: 'epirubicin',
  value: 50.1,
  limit: 50,
  unit: 'mg',
}

it.each([
  [49.9, []],
  [50, []],
  [50.1, [tooMuch]],
])('asks about %s mg from one vial of 50 mg only above what it held', (doseMg, asked) => {
  expect(judgeDrugPreparation(arteries([line(doseMg, 50, 1)]))).toEqual(asked)
})

it('adds up the vials and the doses of a session, because arteries share a vial', () => {
  expect(judgeDrugPreparation(arteries([line(30, 50, 1)], [line(20, null, null)]))).toEqual([])
  expect(judgeDrugPreparation(arteries([line(30, 50, 1)], [line(21, null, null)]))).toMatchObject([
    { value: 51, limit: 50 },
  ])
  expect(judgeDrugPreparation(arteries([line(60, 50, 1), line(30, 10, 4)]))).toEqual([])
})

it('asks nothing where nobody counted the vials, or did so by half', () => {
  expect(judgeDrugPreparation(arteries([line(80, null, null)]))).toEqual([])
  expect(judgeDrugPreparation(arteries([line(80, 50, 1)], [line(30, 10, null)]))).toEqual([])
})

it('counts each drug for itself', () => {
  const cisplatin = { ...line(60, 50, 1), drug: 'cisplatin' } as const
  expect(judgeDrugPreparation(arteries([line(40, 50, 1), cisplatin]))).toMatchObject([
    { field: 'cisplatin', value: 60, limit: 50 },
  ])
})
