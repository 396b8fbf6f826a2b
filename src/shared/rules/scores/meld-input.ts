import { z } from 'zod'
import type { ExplainedInput } from '../../model/formula.ts'
import { measuredNumber, measuredQuantity } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import { input } from './explain.ts'

/** What every member of the MELD family reads. */
export const MeldInput = z.strictObject({
  bilirubin: measuredQuantity('bilirubin', ['umol/L', 'mg/dL']),
  inr: measuredNumber('inr', '1'),
  creatinine: measuredQuantity('creatinine', ['umol/L', 'mg/dL']),
  /** Dialysis at least twice in the week before, or 24 hours of CVVHD. */
  dialysis: z.boolean().nullable().default(null),
})
export type MeldInput = z.output<typeof MeldInput>

export const MeldNaInput = MeldInput.extend({ sodium: measuredQuantity('sodium', ['mmol/L']) })
export type MeldNaInput = z.output<typeof MeldNaInput>

/** The limits within which a member of the family takes its laboratory values. */
export interface MeldLimits {
  readonly laboratoryFrom: number
  readonly creatinineToMgDl: number
}

/** Laboratory values as the logarithms take them: bilirubin and creatinine in mg/dL, within the limits. */
export interface MeldLaboratory {
  readonly bilirubin: number
  readonly inr: number
  readonly creatinine: number
}

/** null while a value is missing; under dialysis the creatinine is the upper limit, whatever was measured. */
export function meldLaboratory(typed: MeldInput, limits: MeldLimits): MeldLaboratory | null {
  const { bilirubin, creatinine, dialysis } = typed
  const inr = typed.inr ?? null
  const bilirubinMgDl = bilirubin && convertUnit('bilirubin', bilirubin.value, bilirubin.unit, 'mg/dL')
  const creatinineMgDl = dialysis
    ? limits.creatinineToMgDl
    : creatinine && convertUnit('creatinine', creatinine.value, creatinine.unit, 'mg/dL')
  if (bilirubinMgDl === null || inr === null || creatinineMgDl === null || dialysis === null) return null
  return {
    bilirubin: Math.max(limits.laboratoryFrom, bilirubinMgDl),
    inr: Math.max(limits.laboratoryFrom, inr),
    creatinine: within(creatinineMgDl, [limits.laboratoryFrom, limits.creatinineToMgDl]),
  }
}

export function within(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(to, Math.max(from, value))
}

/** The inputs as typed; a creatinine that dialysis makes needless is not missed. */
export function meldInputs({ bilirubin, inr, creatinine, dialysis }: MeldInput): ExplainedInput[] {
  const isNeedless = dialysis === true && creatinine === null
  return [
    input('bilirubin', bilirubin?.value, bilirubin?.unit ?? 'mg/dL'),
    input('inr', inr, '1'),
    ...(isNeedless ? [] : [input('creatinine', creatinine?.value, creatinine?.unit ?? 'mg/dL')]),
    input('dialysis', dialysis),
  ]
}

export function sodiumInput({ sodium }: Pick<MeldNaInput, 'sodium'>): ExplainedInput {
  return input('sodium', sodium?.value, 'mmol/L')
}
