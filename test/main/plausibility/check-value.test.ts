import { afterAll, beforeAll, expect, it } from 'vitest'
import { RANGES } from '../../../src/shared/rules/plausibility/plausibility.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const check = (field: string, value: number, unit: string, comparator?: '<' | '>') =>
  app.value('plausibility.check', { field, value, unit, comparator })

it('says what is impossible, and what was probably meant, in both languages', async () => {
  expect(await check('platelets', 459_000, '10*9/L')).toEqual({
    finding: {
      code: 'above-hard-limit',
      severity: 'block',
      field: 'platelets',
      value: 459_000,
      limit: 2000,
      unit: '10*9/L',
    },
    suggestion: {
      field: 'platelets',
      suggestedField: 'platelets',
      suggestedValue: 459,
      suggestedUnit: '10*9/L',
      readAs: '/uL',
      reason: 'impossible-as-typed',
      otherReadings: [],
    },
    sentences: {
      en: [
        'Platelets 459,000\u202f10⁹/L is above the limit of 2,000\u202f10⁹/L.',
        'Was 459,000\u202f/µL (459\u202f10⁹/L) meant?',
      ],
      zh: [
        '血小板 459,000\u202f10⁹/L 超过上限 2,000\u202f10⁹/L。',
        '是否应为 459,000\u202f/µL (459\u202f10⁹/L)？',
      ],
    },
  })
})

it.each([
  ['albumin', 38, 'g/L', undefined, []],
  ['albumin', 3.5, 'g/L', undefined, ['Albumin 3.5 g/L is below the limit of 5 g/L.', 'Was 3.5 g/dL meant?']],
  ['inr', 13, '1', undefined, ['INR 13 is unusual: above 2.', 'Was PT 13 s meant?']],
  [
    'weightKg',
    172,
    'kg',
    undefined,
    [
      'Weight 172 kg is unusual: above 130 kg.',
      'Was 172 jin (86 kg), or 172 lb (78.0179 kg), or Height 172 cm meant?',
    ],
  ],
  ['afp', 60_500, '[IU]/mL', '>', ['60,500 is where analysers stop that report ng/mL: was ng/mL meant?']],
  ['afp', 60_500, '[IU]/mL', undefined, []],
] as const)('tells of %s %s %s (%s): %j', async (field, value, unit, comparator, sentences) => {
  const answer = await check(field, value, unit, comparator)
  const told = (answer as { sentences: { en: string[]; zh: string[] } }).sentences
  expect(told.en.map((sentence) => sentence.replaceAll('\u202f', ' '))).toEqual(sentences)
  expect(told.zh).toHaveLength(sentences.length)
})

it('calls nothing plausible of which it knows no range', async () => {
  expect(await app.ask('plausibility.check', { field: 'platelets', value: 459, unit: '/uL' })).toEqual({
    ok: false,
    error: { code: 'range-not-found', field: 'platelets', unit: '/uL', units: ['10*9/L'], nearest: null },
  })
  expect(await app.ask('plausibility.check', { field: 'shoeSize', value: 44, unit: '1' })).toEqual({
    ok: false,
    error: { code: 'range-not-found', field: 'shoeSize', unit: '1', units: [], nearest: null },
  })
})

it('offers the field that was probably meant', async () => {
  expect(await app.ask('plausibility.check', { field: 'platelet', value: 459, unit: '10*9/L' })).toEqual({
    ok: false,
    error: { code: 'range-not-found', field: 'platelet', unit: '10*9/L', units: [], nearest: 'platelets' },
  })
})

it('lists every range with its names and limits', async () => {
  const ranges = await app.value<object[]>('plausibility.ranges', {})
  expect(ranges).toHaveLength(RANGES.length)
  expect(ranges).toContainEqual({
    field: 'bilirubin',
    unit: 'mg/dL',
    name: { en: 'Bilirubin', zh: '总胆红素' },
    warn: [0.2, 5],
    hard: [0.03, 58],
  })
  expect(ranges).toContainEqual({
    field: 'loadingMin',
    unit: 'min',
    name: { en: 'Loading time of the beads', zh: '微球载药时间' },
    warn: [30, null],
    hard: [0, 1440],
  })
})
