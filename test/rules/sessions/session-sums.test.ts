import { expect, it } from 'vitest'
import { explainCumulative, sessionsInYear } from '../../../src/shared/rules/sessions/cumulative-amount.ts'
import { answerDebDelivered } from '../../../src/shared/rules/sessions/deb-delivered.ts'
import { answerDosePerSurface } from '../../../src/shared/rules/sessions/dose-per-surface.ts'
import { answerRadiationAlert } from '../../../src/shared/rules/sessions/radiation-alert.ts'

const NOTHING = { dapGyCm2: null, airKermaMgy: null, fluoroscopyMin: null, peakSkinDoseMgy: null }

it.each([
  [{ dapGyCm2: 299.9 }, 'none'],
  [{ dapGyCm2: 300 }, 'notify'],
  [{ dapGyCm2: 499.9 }, 'notify'],
  [{ dapGyCm2: 500 }, 'substantial'],
  [{ dapGyCm2: 500.1 }, 'substantial'],
  [{ airKermaMgy: 2999 }, 'none'],
  [{ airKermaMgy: 3000 }, 'notify'],
  [{ airKermaMgy: 4999 }, 'notify'],
  [{ airKermaMgy: 5000 }, 'substantial'],
  [{ airKermaMgy: 5001 }, 'substantial'],
  [{ fluoroscopyMin: 29.9 }, 'none'],
  [{ fluoroscopyMin: 30 }, 'notify'],
  [{ fluoroscopyMin: 59.9 }, 'notify'],
  [{ fluoroscopyMin: 60 }, 'substantial'],
  [{ fluoroscopyMin: 60.1 }, 'substantial'],
  [{ peakSkinDoseMgy: 2999 }, 'none'],
  [{ peakSkinDoseMgy: 3000 }, 'substantial'],
  [{ peakSkinDoseMgy: 3001 }, 'substantial'],
  [{ dapGyCm2: 146, airKermaMgy: 3100 }, 'notify'],
  [{ dapGyCm2: 310, airKermaMgy: 5200 }, 'substantial'],
  [{}, null],
])('puts %o at the alert level %s', (dose, level) => {
  expect(answerRadiationAlert({ ...NOTHING, ...dose }).level).toBe(level)
})

it.each([
  [50, 170, 65, 28.5, '50 ÷ 1.752 = 28.54'],
  [60, 160, 50, 40.2, '60 ÷ 1.4907 = 40.25'],
  [150, 180, 90, 70.7, '150 ÷ 2.1213 = 70.71'],
])('gives %s mg to %s cm and %s kg as %s mg/m2', (doseMg, heightCm, weightKg, shown, worked) => {
  expect(answerDosePerSurface(doseMg, heightCm, weightKg)).toMatchObject({ shown, explain: { worked } })
})

it('names what a dose per body surface waits for', () => {
  expect(answerDosePerSurface(50, null, 65)).toMatchObject({
    shown: null,
    explain: { missing: ['heightCm'] },
  })
})

it.each([
  [75, 75, 100],
  [50, 75, 67],
  [38, 75, 51],
])('of %s mg delivered from beads loaded with %s mg says %s %%', (deliveredMg, loadedMg, shown) => {
  expect(answerDebDelivered(deliveredMg, loadedMg).shown).toBe(shown)
})

it.each([
  [null, 75],
  [50, null],
  [50, 0],
])('says no share of %s mg delivered and %s mg loaded', (deliveredMg, loadedMg) => {
  expect(answerDebDelivered(deliveredMg, loadedMg).shown).toBeNull()
})

it.each([
  ['2025-11-23', 0],
  ['2025-11-24', 1],
  ['2026-11-23', 1],
  ['2026-11-24', 0],
])('counts a session of %s in the year up to 2026-11-23 as %s', (day, count) => {
  expect(sessionsInYear([day], '2026-11-23')).toBe(count)
})

it('explains a sum that misses an earlier amount as a lower bound', () => {
  const line = { before: 27, today: 8, unrecorded: 0, unit: 'mL' }
  expect(explainCumulative(line)).toMatchObject({ worked: '27 + 8 = 35' })
  expect(explainCumulative({ ...line, unrecorded: 1 }).inputs[0]).toMatchObject({ value: '≥ 27' })
})
