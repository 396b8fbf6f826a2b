import { type BclcStaging, stageBclc } from '../scores/bclc.ts'
import { type ChildPughInput, type ChildPughScore, scoreChildPugh } from '../scores/child-pugh.ts'
import { type CnlcStaging, stageCnlc } from '../scores/cnlc.ts'
import type { Interval } from '../interval.ts'
import type { StageInput } from '../scores/tumour-stage.ts'
import { type FactName, type Facts, hasPortalTumourThrombus } from './facts.ts'

/** The facts together with what follows from them. */
export interface DerivedFacts {
  readonly facts: Facts
  readonly childPugh: ChildPughScore
  readonly bclc: BclcStaging
  readonly cnlc: CnlcStaging
}

/** Scores and stages of the facts; whatever is missing widens them instead of being taken as normal. */
export function deriveFacts(given: Facts): DerivedFacts {
  const facts = { ...given, bili: given.bili ?? given.bilirubin_umol_L }
  const childPugh = scoreChildPugh(childPughInputOf(facts))
  const stageInput = stageInputOf(facts, childPugh)
  return { facts, childPugh, bclc: stageBclc(stageInput), cnlc: stageCnlc(stageInput) }
}

/** The facts that BCLC and CNLC are staged by. */
export function stageInputOf(facts: Facts, { low, high }: Interval): StageInput {
  return {
    nodules: facts.n_tumours ?? null,
    largestCm: facts.max_diam_cm ?? null,
    macrovascularInvasion: macrovascularInvasion(facts),
    extrahepaticSpread: hasSpread(facts),
    ecog: facts.ecog ?? null,
    ecogDueToTumour: facts.ecog_due_to_tumour ?? undefined,
    childPugh: { low, high },
  }
}

/** As recorded; a tumour thrombus in the portal vein says it too. */
export function macrovascularInvasion(facts: Facts): boolean | null {
  return facts.mvi ?? (hasPortalTumourThrombus(facts) ? true : null)
}

/** The Child-Pugh parts that are missing. */
export function missingForChildPugh({ facts, childPugh }: DerivedFacts): readonly FactName[] {
  const part = { bilirubin: 'bili', albumin: 'alb', coagulation: 'inr', ascites: 'ascites' } as const
  const missing: FactName[] = Object.entries(part)
    .filter(([name]) => {
      const { low, high } = childPugh.points[name as keyof typeof part]
      return low !== high
    })
    .map(([, fact]) => fact)
  return (facts.he_grade ?? null) === null ? [...missing, 'he_grade'] : missing
}

/** What would settle an open BCLC or CNLC stage. */
export function missingForStage(derived: DerivedFacts): readonly FactName[] {
  const { facts, childPugh } = derived
  const endStageOpen = childPugh.classLow !== 'C' && childPugh.classHigh === 'C'
  const patient: FactName[] = [
    ...((facts.ecog ?? null) === null ? (['ecog'] as const) : []),
    ...(endStageOpen ? missingForChildPugh(derived) : []),
  ]
  const invasion = macrovascularInvasion(facts)
  const spread = hasSpread(facts)
  const tumour = {
    distant_mets: spread === null,
    mvi: invasion === null,
    n_tumours: (facts.n_tumours ?? null) === null,
    max_diam_cm: (facts.max_diam_cm ?? null) === null,
  }
  // Once the tumour has left its nodules, counting and measuring them cannot move the stage.
  const settled = spread === true ? [] : invasion === true ? (['distant_mets'] as const) : TUMOUR_FACTS
  return [...patient, ...settled.filter((name) => tumour[name])]
}

const TUMOUR_FACTS = ['distant_mets', 'mvi', 'n_tumours', 'max_diam_cm'] as const

function hasSpread({ distant_mets: mets }: Facts): boolean | null {
  return mets === null || mets === undefined ? null : mets !== 'none'
}

/** The facts that Child-Pugh is scored by, in the units typed. */
export function childPughInputOf(facts: Facts): ChildPughInput {
  return {
    bilirubin: inTypedUnit(facts.bili, 'umol/L', facts.bili_mg_dl, 'mg/dL'),
    albumin: inTypedUnit(facts.alb, 'g/L', facts.alb_g_dl, 'g/dL'),
    inr: facts.inr ?? null,
    prothrombinProlongationS: facts.pt_prolongation_s ?? null,
    ascites: facts.ascites ?? null,
    encephalopathyGrade: facts.he_grade ?? null,
    encephalopathySuppressed: facts.he_suppressed_by_medication ?? false,
    variant: facts.pbc_psc ? 'pbc-psc' : null,
    coagVariant: facts.coag_variant ?? 'inr',
  }
}

function inTypedUnit<A extends string, B extends string>(
  si: number | null | undefined,
  siUnit: A,
  us: number | null | undefined,
  usUnit: B,
): { value: number; unit: A | B } | null {
  if (si !== null && si !== undefined) return { value: si, unit: siUnit }
  return us === null || us === undefined ? null : { value: us, unit: usUnit }
}
