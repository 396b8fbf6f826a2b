import { z } from 'zod'
import type { IsoDate } from '../../kit/iso-date.ts'
import { IsoDate as IsoDateSchema } from '../../model/primitives.ts'
import type { ClinicalFindings } from './clinical-findings.ts'

/** When the tumour was imaged and ECOG assessed; null = stated on the procedure day. */
export const AssessedOn = z.strictObject({
  imaging: IsoDateSchema.nullable().default(null),
  ecog: IsoDateSchema.nullable().default(null),
})
export type AssessedOn = { readonly [K in keyof z.output<typeof AssessedOn>]?: IsoDate | null }

/**
 * The findings that are read off an image, and are as old as it: the tumour, the portal vein and metastases. What
 * is clinical (ascites, survival), a decision (resectability) or found at the angiography itself is not.
 */
export const IMAGING_FINDINGS = [
  'morphology',
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'sum_diam_cm',
  'massive_bilobar_replacement',
  'pv_main',
  'pv_cause',
  'pv_collaterals',
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'mvi',
  'distant_mets',
] as const satisfies readonly (keyof ClinicalFindings)[]
export const ECOG_FINDINGS = ['ecog'] as const satisfies readonly (keyof ClinicalFindings)[]

const DATED = [
  ...IMAGING_FINDINGS.map((name) => [name, 'imaging'] as const),
  ...ECOG_FINDINGS.map((name) => [name, 'ecog'] as const),
]
const ITEM_OF: ReadonlyMap<string, 'imaging' | 'ecog'> = new Map(DATED)

/** The shelf life that a finding falls under and the day it is of; null for a finding without one. */
export function dayOf(
  finding: keyof ClinicalFindings,
  assessedOn: AssessedOn,
  performedOn: IsoDate,
): { readonly item: 'imaging' | 'ecog'; readonly on: IsoDate } | null {
  const item = ITEM_OF.get(finding)
  return item === undefined ? null : { item, on: assessedOn[item] ?? performedOn }
}

/** A day that lies after the puncture; undefined when there is none. */
export function assessedAfter(
  assessedOn: AssessedOn,
  performedOn: IsoDate,
): { readonly field: string; readonly on: IsoDate } | undefined {
  return (['imaging', 'ecog'] as const)
    .map((item) => ({ field: `assessedOn.${item}`, on: assessedOn[item] ?? performedOn }))
    .find(({ on }) => on > performedOn)
}
