import { decimal, divideDecimals, toNumber } from '../../shared/kit/decimal.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'

/** What the lesions on file say about the tumour, in the units of the findings. */
export type TumoursOnFile = Pick<ClinicalFindings, 'n_tumours' | 'max_diam_cm'>

/**
 * Number and largest diameter, cm, of the lesions that are followed as tumour and were still viable at their last
 * image; nothing where no lesion is left to count. The diameter is left out while one of them was never measured.
 */
export function tumoursOnFile(lesions: readonly Lesion[]): TumoursOnFile {
  const viable = lesions.filter(
    ({ role, measurements }) => role !== 'watch' && measurements.at(-1)?.viableMm !== 0,
  )
  if (viable.length === 0) return {}
  const diameters = viable.flatMap(
    ({ measurements }) => measurements.findLast(({ longestMm }) => longestMm !== null)?.longestMm ?? [],
  )
  if (diameters.length < viable.length) return { n_tumours: viable.length }
  const largestMm = Math.max(...diameters)
  return {
    n_tumours: viable.length,
    max_diam_cm: toNumber(divideDecimals(decimal(largestMm), decimal(10), 1)),
  }
}

/** The newest day that a lesion was measured on, up to a day; null where none was. */
export function measuredLastOn(lesions: readonly Lesion[], until: string): string | null {
  const days = lesions.flatMap(({ measurements }) => measurements.map(({ measuredOn }) => measuredOn))
  return (
    days
      .filter((day) => day <= until)
      .toSorted()
      .at(-1) ?? null
  )
}
