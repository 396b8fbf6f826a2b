import { z } from 'zod'
import { CLOSURE_DEVICES, CLOSURE_METHODS, DISTAL_PULSES } from '../device-terms.ts'
import { ASA_CLASSES, ROOM_MEDICATIONS, UNAVAILABLE_REASONS } from '../medication-terms.ts'
import { count, quantity, text } from '../primitives.ts'
import { ANAESTHESIAS, CONTRAST_AGENTS } from '../session-terms.ts'
import { codesOf } from '../term.ts'

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** Contrast, imaging, radiation (domain 4.8). */
export const RADIATION_FIELDS = {
  contrastAgent: codesOf(CONTRAST_AGENTS).nullable(),
  contrastMgIPerMl: quantity(140, 400, 'mgI/mL').nullable(),
  contrastMl: quantity(0, 700, 'mL').nullable(),
  co2Ml: maybe(quantity(0, 1000, 'mL')),
  fluoroscopyMin: quantity(0.1, 300, 'min').nullable(),
  dapGyCm2: quantity(0.01, 5000, 'Gy.cm2').nullable(),
  airKermaMgy: quantity(0, 30_000, 'mGy').nullable(),
  dsaRuns: maybe(count(0, 200)),
  dsaFrames: maybe(count(0, 10_000)),
  cbctRuns: maybe(count(0, 30)),
  cbctDapGyCm2: maybe(quantity(0, 5000, 'Gy.cm2')),
  peakSkinDoseMgy: maybe(quantity(0, 30_000, 'mGy')),
  /** Values that have to be recorded and cannot be: the path below the procedure, and why. */
  unavailable: z
    .array(z.strictObject({ path: z.string().max(80), reason: codesOf(UNAVAILABLE_REASONS) }))
    .max(60)
    .default([]),
}

const Vitals = z.strictObject({
  systolicMmHg: maybe(count(30, 300).meta({ unit: 'mm[Hg]' })),
  diastolicMmHg: maybe(count(10, 200).meta({ unit: 'mm[Hg]' })),
  pulsePerMin: maybe(count(20, 250).meta({ unit: '/min' })),
  spo2Pct: maybe(count(30, 100).meta({ unit: '%' })),
})

/** Sedation, drugs given, closure (domain 4.9). */
export const CARE_FIELDS = {
  anaesthesia: maybe(codesOf(ANAESTHESIAS)),
  sedationOperator: maybe(text(100)),
  asaClass: maybe(codesOf(ASA_CLASSES)),
  medications: z
    .array(
      z.strictObject({
        medication: codesOf(ROOM_MEDICATIONS),
        /** In the unit of the medication. */
        amount: maybe(quantity(0, 100_000, '1')),
        /** Which one, where the medication is a group. */
        name: maybe(text(60)),
      }),
    )
    .max(20)
    .default([]),
  vitalsStart: maybe(Vitals),
  vitalsEnd: maybe(Vitals),
  closureMethod: maybe(codesOf(CLOSURE_METHODS)),
  closureDevice: maybe(codesOf(CLOSURE_DEVICES)),
  closureMin: maybe(count(0, 1440).meta({ unit: 'min' })),
  closureSuccess: maybe(z.boolean()),
  bedRestH: maybe(quantity(0, 72, 'h')),
  distalPulses: maybe(codesOf(DISTAL_PULSES)),
  orders: maybe(text(2000)),
}
