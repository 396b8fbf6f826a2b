import { z } from 'zod'
import { LESION_CAPSULES, LESION_MARGINS } from './anatomy-terms.ts'
import { ArteryNode } from './artery.ts'
import { IsoDate, quantity, text, Uid } from './primitives.ts'
import { codesOf } from './term.ts'

/** Couinaud segments, IV also split. */
export const Segment = z.enum(['1', '2', '3', '4', '4a', '4b', '5', '6', '7', '8'])

export const LESION_ROLES = [
  { code: 'target', en: 'Target', zh: '靶病灶' },
  { code: 'non_target', en: 'Non-target', zh: '非靶病灶' },
  { code: 'watch', en: 'Watch', zh: '观察' },
] as const
export const LesionRole = codesOf(LESION_ROLES)

export const LESION_ENHANCEMENTS = [
  { code: 'hyper', en: 'Hyperenhancing', zh: '高强化' },
  { code: 'iso', en: 'Isoenhancing', zh: '等强化' },
  { code: 'hypo', en: 'Hypoenhancing', zh: '低强化' },
  { code: 'rim', en: 'Rim', zh: '环形强化' },
] as const

const longestMm = quantity(1, 400, 'mm')
const viableMm = quantity(0, 400, 'mm')

interface Diameters {
  readonly viableMm: number | null
  readonly viableAcrossMm: number | null
}

/** A diameter across belongs to a length: alone it makes no area. */
export function isAcrossOfViable({ viableMm, viableAcrossMm }: Diameters): boolean {
  return viableAcrossMm === null || viableMm !== null
}
export const ACROSS_ALONE = {
  path: ['viableAcrossMm'],
  error: 'diameter across without the longest',
  params: { kind: 'across-alone' },
}

/** The diameter across is the shorter of the two that make an area. */
export function isAcrossWithinViable({ viableMm, viableAcrossMm }: Diameters): boolean {
  return viableAcrossMm === null || viableMm === null || viableAcrossMm <= viableMm
}
export const ACROSS_LONGER = {
  path: ['viableAcrossMm'],
  error: 'diameter across is longer than the longest',
  params: { kind: 'across-longer' },
}

/** A lesion keeps its number through all sessions and reviews. */
export const LesionDraft = z
  .strictObject({
    segments: z.array(Segment).min(1).max(9),
    role: LesionRole,
    firstSeenOn: IsoDate,
    longestMm,
    viableMm: viableMm.nullable(),
    /** Longest diameter of the enhancing part across `viableMm`, for the EASL area. */
    viableAcrossMm: viableMm.nullable().default(null),
    enhancement: codesOf(LESION_ENHANCEMENTS).nullable().default(null),
    note: text(500).nullable().default(null),
    capsule: codesOf(LESION_CAPSULES).nullable().default(null),
    margin: codesOf(LESION_MARGINS).nullable().default(null),
    toCapsuleMm: quantity(0, 200, 'mm').nullable().default(null),
    toHilumMm: quantity(0, 200, 'mm').nullable().default(null),
    feedingArtery: ArteryNode.nullable().default(null),
  })
  .refine((lesion) => lesion.viableMm === null || lesion.viableMm <= lesion.longestMm, {
    path: ['viableMm'],
    error: 'viable part is longer than the lesion',
    params: { kind: 'viable-longer' },
  })
  .refine(isAcrossOfViable, ACROSS_ALONE)
  .refine(isAcrossWithinViable, ACROSS_LONGER)
export type LesionDraft = z.output<typeof LesionDraft>

/** LI-RADS treatment response; nonprogressing exists after radiation only (v2024). */
export const LR_TR = [
  { code: 'LR-TR-NE', en: 'Nonevaluable', zh: '不可评估' },
  { code: 'LR-TR-NV', en: 'Nonviable', zh: '无存活' },
  { code: 'LR-TR-EQ', en: 'Equivocal', zh: '可疑' },
  { code: 'LR-TR-V', en: 'Viable', zh: '存活' },
  { code: 'LR-TR-NP', en: 'Nonprogressing', zh: '无进展' },
] as const
export const LrTr = codesOf(LR_TR)

/** Diameters of one lesion on one imaging date. `reviewUid` is null for the baseline. */
export const LesionMeasurement = z.object({
  measuredOn: IsoDate,
  reviewUid: Uid.nullable(),
  longestMm: z.number().nullable(),
  viableMm: z.number().nullable(),
  evaluable: z.boolean(),
  oilFilledPct: z.number().nullable(),
  oilPeripheralDefect: z.boolean().nullable(),
  /** Longest diameter of the enhancing part across `viableMm`: the two make the EASL area. */
  viableAcrossMm: z.number().nullable(),
  lrTr: LrTr.nullable(),
})
export type LesionMeasurement = z.output<typeof LesionMeasurement>

export const Lesion = z.object({
  uid: Uid,
  /** 1, 2, 3 … within the patient; shown as L1, L2, L3. */
  no: z.int(),
  segments: z.array(Segment),
  role: LesionRole,
  firstSeenOn: IsoDate,
  enhancement: z.string().nullable(),
  note: z.string().nullable(),
  capsule: codesOf(LESION_CAPSULES).nullable(),
  margin: codesOf(LESION_MARGINS).nullable(),
  toCapsuleMm: z.number().nullable(),
  toHilumMm: z.number().nullable(),
  feedingArtery: ArteryNode.nullable(),
  /** The lesion that this one grew into: it goes on as that one. */
  mergedIntoUid: Uid.nullable(),
  mergedOn: IsoDate.nullable(),
  mergeReason: z.string().nullable(),
  /** The lesion that this one was a part of. */
  splitFromUid: Uid.nullable(),
  splitOn: IsoDate.nullable(),
  splitReason: z.string().nullable(),
  measurements: z.array(LesionMeasurement),
})
export type Lesion = z.output<typeof Lesion>
