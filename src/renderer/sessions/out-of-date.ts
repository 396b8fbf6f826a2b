import type { AssessedOn } from '../../shared/rules/eligibility/assessed-on.ts'
import { dayOf } from '../../shared/rules/eligibility/assessed-on.ts'
import type { FactInput } from '../../shared/rules/eligibility/compose-facts.ts'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Explanation } from '../../shared/model/formula.ts'
import { hasPortalTumourThrombus, type Facts } from '../../shared/rules/eligibility/facts.ts'
import { factPath } from './fact-path.ts'

/** An answer that stands but is older than its shelf life: it counts as unknown until its day is put right. */
export interface OutOfDate {
  /** Where it is put right: the day of the image or the assessment, or the laboratory value itself. */
  readonly path: string
  readonly item: keyof AssessedOn | 'laboratory'
  readonly days: number
}

/** By the path of the form, what is out of date on the day of the procedure. */
export function outOfDateOf(
  inputs: readonly FactInput[],
  findings: Pick<Facts, 'mvi' | 'pv_main' | 'pv_cause'>,
  performedOn: IsoDate,
): ReadonlyMap<string, OutOfDate> {
  const stale = new Map(
    inputs.flatMap(({ name, status, sampledOn }): [string, OutOfDate][] => {
      if (status !== 'stale' || sampledOn === null) return []
      const days = daysBetween(sampledOn, performedOn)
      const path = factPath(name)
      if (path.startsWith('labs.')) return [[path, { path, item: 'laboratory', days }]]
      const item = dayOf(name as Parameters<typeof dayOf>[0], {}, performedOn)?.item
      return item === undefined ? [] : [[path, { path: `assessedOn.${item}`, item, days }]]
    }),
  )
  // A tumour thrombus in the portal vein answers for the invasion, and is out of date with its image.
  const portal = stale.get('findings.pv_main')
  if (portal !== undefined && (findings.mvi ?? null) === null && hasPortalTumourThrombus(findings))
    stale.set('findings.mvi', portal)
  return stale
}

/** The fields behind the inputs of a score. */
const READ_AT: Readonly<Record<string, readonly string[]>> = {
  nodules: ['findings.n_tumours'],
  largestCm: ['findings.max_diam_cm'],
  macrovascularInvasion: ['findings.mvi'],
  extrahepaticSpread: ['findings.distant_mets'],
  ecog: ['findings.ecog'],
  bilirubin: ['labs.bilirubin'],
  albumin: ['labs.albumin'],
  coagulation: ['labs.inr', 'labs.pt_prolongation'],
  creatinine: ['labs.creatinine'],
}

/** The explanation with what is out of date told from what nobody has answered. */
export function datedExplanation(
  explanation: Explanation,
  outOfDate: ReadonlyMap<string, OutOfDate>,
): Explanation {
  const isStale = (name: string) => READ_AT[name]?.some((path) => outOfDate.has(path)) === true
  return {
    ...explanation,
    inputs: explanation.inputs.map((input) =>
      input.value === null && isStale(input.name) ? { ...input, state: 'out-of-date' } : input,
    ),
  }
}
