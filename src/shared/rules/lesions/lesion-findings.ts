import type { RangeFinding } from '../../model/finding.ts'
import type { LesionDraft } from '../../model/lesion.ts'
import { judgeRange } from '../plausibility/plausibility.ts'

const JUDGED = ['longestMm', 'viableMm', 'viableAcrossMm', 'toCapsuleMm', 'toHilumMm'] as const

/** Diameters and distances of a lesion outside their ranges, mm (domain 4.3). */
export function judgeLesion(lesion: LesionDraft): RangeFinding[] {
  return JUDGED.flatMap((field) => {
    const value = lesion[field]
    return value === null ? [] : (judgeRange(field, value, 'mm') ?? [])
  })
}
