import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  RefractorinessFacts,
  RefractorinessSession,
} from '../../../src/shared/rules/response/refractoriness-answer.ts'
import { AlbiTaeInput } from '../../../src/shared/rules/scores/albi-tae.ts'
import { AlbiInput } from '../../../src/shared/rules/scores/albi.ts'
import { HapInput, MhapIiInput } from '../../../src/shared/rules/scores/hap.ts'
import { Meld3Input } from '../../../src/shared/rules/scores/meld-3.ts'
import { MeldInput, MeldNaInput } from '../../../src/shared/rules/scores/meld-input.ts'
import { TumourExtent } from '../../../src/shared/rules/scores/tumour-extent.ts'
import { StageInput } from '../../../src/shared/rules/scores/tumour-stage.ts'

const bilirubin = ['umol/L', 'mg/dL']
const albumin = ['g/L', 'g/dL']
const creatinine = ['umol/L', 'mg/dL']
const afp = ['ng/mL', 'ug/L', '[IU]/mL', 'k[IU]/L']

describe.each<readonly [string, z.ZodType, Readonly<Record<string, readonly string[]>>]>([
  ['ALBI', AlbiInput, { bilirubin, albumin }],
  ['MELD', MeldInput, { bilirubin, creatinine }],
  ['MELD-Na', MeldNaInput, { bilirubin, creatinine, sodium: ['mmol/L'] }],
  ['MELD 3.0', Meld3Input, { bilirubin, creatinine, sodium: ['mmol/L'], albumin }],
  ['HAP', HapInput, { bilirubin, albumin, afp }],
  ['mHAP-II', MhapIiInput, { bilirubin, albumin, afp }],
  ['ALBI-TAE', AlbiTaeInput, { bilirubin, albumin, afp }],
])('%s', (_, schema, units) => {
  // Plausible in every unit in which any of them may be typed.
  const plausible: Readonly<Record<string, number>> = {
    bilirubin: 20,
    albumin: 6,
    creatinine: 12,
    sodium: 140,
  }

  it('takes each laboratory value in each of its units, and in no other', () => {
    for (const [name, names] of Object.entries(units)) {
      const typed = (unit: string) => schema.safeParse({ [name]: { value: plausible[name] ?? 9, unit } })
      expect(names.map((unit) => typed(unit).data)).toEqual(
        names.map((unit) => expect.objectContaining({ [name]: expect.objectContaining({ unit }) as object })),
      )
      expect(typed('mol/m3').success).toBe(false)
    }
  })

  it('refuses a value that no body has, and an input that it does not know', () => {
    for (const [name, [unit]] of Object.entries(units))
      expect(schema.safeParse({ [name]: { value: -1, unit } }).success).toBe(false)
    expect(schema.safeParse({ bilirubine: null }).success).toBe(false)
  })
})

it.each([
  [TumourExtent, 'largestCm', [0.1, 40], [0.09, 40.1]],
  [TumourExtent, 'nodules', [1, 999], [0, 1000, 1.5]],
  [StageInput, 'nodules', [0, 999], [-1, 1000, 1.5]],
  [StageInput, 'largestCm', [0, 40], [-0.1, 40.1]],
  [StageInput, 'ecog', [0, 4], [-1, 5, 1.5]],
] as const)('limits the extent and the stage of a tumour: %#', (schema, name, taken, refused) => {
  const reads = (value: number) => schema.safeParse({ [name]: value }).success
  expect([taken.map(reads), refused.map(reads)]).toEqual([taken.map(() => true), refused.map(() => false)])
})

it('knows nothing of a tumour of which nothing is typed', () => {
  expect(StageInput.parse({})).toEqual({
    nodules: null,
    largestCm: null,
    macrovascularInvasion: null,
    extrahepaticSpread: null,
    ecog: null,
    childPugh: { low: 5, high: 15 },
  })
})

it.each([StageInput, RefractorinessFacts.omit({ sessions: true })])(
  'takes Child-Pugh as a span of points that there are, its lower end first: %#',
  (schema) => {
    const reads = (low: number, high: number) => schema.safeParse({ childPugh: { low, high } }).success
    expect([reads(5, 15), reads(7, 7), reads(7, 6), reads(4, 15), reads(5, 16), reads(6.5, 7)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  },
)

it.each([
  [RefractorinessSession, 'viableSharePct', 0],
  [RefractorinessSession, 'imagedAfterDays', 0],
  [RefractorinessFacts.omit({ sessions: true }), 'intrahepaticGrowthPct', -100],
] as const)('takes no share, day or growth below what there can be: %#', (schema, name, least) => {
  const reads = (value: number) => schema.safeParse({ [name]: value }).success
  expect([reads(least), reads(least - 1)]).toEqual([true, false])
})
