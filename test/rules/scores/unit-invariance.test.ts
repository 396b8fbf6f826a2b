import fc from 'fast-check'
import { expect, it } from 'vitest'
import { convertUnit, type Quantity } from '../../../src/shared/rules/plausibility/units.ts'
import { answerAlbiTae } from '../../../src/shared/rules/scores/albi-tae.ts'
import { answerAlbi } from '../../../src/shared/rules/scores/albi.ts'
import { answerHap, answerMhapIi } from '../../../src/shared/rules/scores/hap.ts'
import { answerMeld3 } from '../../../src/shared/rules/scores/meld-3.ts'
import { answerMeld, answerMeldNa } from '../../../src/shared/rules/scores/meld.ts'

/** A number as laboratories print it, with two decimals, between two ends. */
const printed = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map((hundredths) => hundredths / 100)
const converted = <U extends string>(quantity: Quantity, value: number, from: string, unit: U) => ({
  value: convertUnit(quantity, value, from, unit) ?? Number.NaN,
  unit,
})

const patient = fc.record({
  bilirubin: printed(0.1, 50),
  albumin: printed(1, 6),
  creatinine: printed(0.3, 12),
  afpIuMl: printed(0, 5000),
  inr: printed(0.8, 6),
  sodium: fc.integer({ min: 115, max: 150 }),
  dialysis: fc.boolean(),
  sex: fc.constantFrom('male' as const, 'female' as const),
  largestCm: fc.integer({ min: 5, max: 200 }).map((mm) => mm / 10),
  nodules: fc.integer({ min: 1, max: 10 }),
  numberIsMinimum: fc.boolean(),
})

it('a score that computes with numbers is the same in every unit they may be typed in', () => {
  fc.assert(
    fc.property(patient, ({ bilirubin, albumin, creatinine, afpIuMl, sodium, ...rest }) => {
      const both = { ...rest, sodium: { value: sodium, unit: 'mmol/L' as const } }
      const us = {
        ...both,
        bilirubin: { value: bilirubin, unit: 'mg/dL' as const },
        albumin: { value: albumin, unit: 'g/dL' as const },
        creatinine: { value: creatinine, unit: 'mg/dL' as const },
        afp: { value: afpIuMl, comparator: null, unit: 'k[IU]/L' as const },
      }
      const si = {
        ...both,
        bilirubin: converted('bilirubin', bilirubin, 'mg/dL', 'umol/L'),
        albumin: converted('albumin', albumin, 'g/dL', 'g/L'),
        creatinine: converted('creatinine', creatinine, 'mg/dL', 'umol/L'),
        afp: { comparator: null, ...converted('afp', afpIuMl, '[IU]/mL', 'ng/mL') },
      }
      for (const answer of [
        answerAlbi,
        answerMeld,
        answerMeldNa,
        answerMeld3,
        answerHap,
        answerMhapIi,
        answerAlbiTae,
      ]) {
        const [{ explain: inUs, ...fromUs }, { explain: inSi, ...fromSi }] = [answer(us), answer(si)]
        expect(fromUs).toEqual(fromSi)
        expect(inUs.worked).toBe(inSi.worked)
      }
    }),
  )
})
