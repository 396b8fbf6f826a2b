import type { IsoDate } from '../../kit/iso-date.ts'
import type { LabCode } from '../../model/lab.ts'
import { DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../model/settings.ts'
import { type AssessedOn, dayOf } from './assessed-on.ts'
import { ClinicalFindings } from './clinical-findings.ts'
import type { DatedLab } from './dated-lab.ts'
import { type FactName, type Facts, SITUATIONAL_TICKS } from './facts.ts'
import { judgeInputAge } from './input-age.ts'
import { withProlongation } from './prothrombin-prolongation.ts'

/** One input of a judgement, as it was on the day: what a frozen snapshot keeps of it. */
export interface FactInput {
  readonly name: FactName
  readonly value: Facts[FactName]
  readonly unit: string | null
  /** Day of the sample, the image or the assessment; null for what has none. */
  readonly sampledOn: IsoDate | null
  readonly source: string
  /** null where nothing was entered, or nobody knows any more who did. */
  readonly enteredBy: string | null
  /** `stale` is older than its shelf life; only `known` values are judged by. */
  readonly status: 'known' | 'stale' | 'unknown'
}

export interface ComposedFacts {
  readonly facts: Facts
  readonly inputs: readonly FactInput[]
}

export interface FactsGiven extends Pick<Settings, 'coagulationVariant'> {
  readonly labs: readonly DatedLab[]
  readonly findings: ClinicalFindings
  readonly performedOn: IsoDate
  /** The program's own where the department's are not given. */
  readonly shelfLifeDays?: Settings['shelfLifeDays']
  readonly assessedOn?: AssessedOn
  /** Who states the findings and types the values that are not on file yet. */
  readonly enteredBy?: string | null
}

/** The fact that a laboratory value becomes, by the unit it was typed in; the first is listed when none is on file. */
const LAB_FACTS = {
  bilirubin: { 'umol/L': 'bili', 'mg/dL': 'bili_mg_dl' },
  albumin: { 'g/L': 'alb', 'g/dL': 'alb_g_dl' },
  inr: { '1': 'inr' },
  pt_prolongation: { s: 'pt_prolongation_s' },
  wbc: { '10*9/L': 'wbc' },
  platelets: { '10*9/L': 'plt' },
  creatinine: { 'umol/L': 'creatinine_umol_L', 'mg/dL': 'creatinine_mg_dl' },
} as const satisfies Partial<Record<LabCode, Record<string, FactName>>>
const FINDING_NAMES = Object.keys(ClinicalFindings.shape) as (keyof ClinicalFindings)[]

/**
 * The facts that eligibility is judged by on a procedure day: what a person stated, and of every laboratory value
 * the newest one sampled on or before that day, in the unit it was typed in. What is older than its shelf life is
 * stale and counts as unknown; so does a value that is only a bound (`>`, `<`).
 */
export function composeFacts(given: FactsGiven): ComposedFacts {
  const { findings, performedOn, coagulationVariant } = given
  const labs = withProlongation(given.labs)
  const laboratory = Object.entries(LAB_FACTS).map(([code, names]) =>
    labInput(newestOf(labs, code, performedOn), names, given),
  )
  const stated = FINDING_NAMES.map((name) => statedInput(name, given))
  const known = laboratory.filter((input) => input.status === 'known')
  const stale = stated.filter((input) => input.status === 'stale').map(({ name }) => [name, null] as const)
  return {
    facts: {
      ...findings,
      ...Object.fromEntries(stale),
      ...Object.fromEntries(known.map(({ name, value }) => [name, value])),
      coag_variant: coagulationVariant,
    },
    inputs: [...laboratory, ...stated],
  }
}

/** Of one day the value that stands last, which is the one recorded last. */
export function newestOf(
  labs: readonly DatedLab[],
  code: string,
  performedOn: IsoDate,
): DatedLab | undefined {
  return labs
    .filter((lab) => lab.code === code && lab.sampledOn <= performedOn)
    .reduce<DatedLab | undefined>(
      (newest, lab) => (newest === undefined || lab.sampledOn >= newest.sampledOn ? lab : newest),
      undefined,
    )
}

function labInput(
  lab: DatedLab | undefined,
  names: Readonly<Record<string, FactName>>,
  { performedOn, shelfLifeDays = DEFAULT_SHELF_LIFE_DAYS, enteredBy = null }: FactsGiven,
): FactInput {
  const [usualUnit, usualName] = Object.entries(names)[0] as [string, FactName]
  const name = (lab && names[lab.unit]) ?? usualName
  const nothing = { value: null, unit: usualUnit, sampledOn: null, source: 'none', enteredBy: null }
  if (!lab) return { name, ...nothing, status: 'unknown' }
  const isKnown = isFresh('laboratory', lab.sampledOn, performedOn, shelfLifeDays)
  return {
    name,
    value: lab.value,
    unit: lab.comparator === null ? lab.unit : `${lab.comparator} ${lab.unit}`,
    sampledOn: lab.sampledOn,
    source: lab.source ?? 'session',
    enteredBy: lab.recordedBy === undefined ? enteredBy : lab.recordedBy,
    status: !isKnown ? 'stale' : lab.comparator === null ? 'known' : 'unknown',
  }
}

function statedInput(
  name: keyof ClinicalFindings,
  {
    findings,
    performedOn,
    assessedOn = {},
    shelfLifeDays = DEFAULT_SHELF_LIFE_DAYS,
    enteredBy = null,
  }: FactsGiven,
): FactInput {
  const isTick = (SITUATIONAL_TICKS as readonly FactName[]).includes(name)
  const value = findings[name] ?? (isTick ? false : null)
  const stated = { name, value, unit: null, source: 'session' }
  if (value === null) return { ...stated, sampledOn: null, enteredBy: null, status: 'unknown' }
  const dated = dayOf(name, assessedOn, performedOn)
  const isKnown = dated === null || isFresh(dated.item, dated.on, performedOn, shelfLifeDays)
  return { ...stated, sampledOn: dated?.on ?? null, enteredBy, status: isKnown ? 'known' : 'stale' }
}

function isFresh(
  item: keyof Settings['shelfLifeDays'],
  datedOn: IsoDate,
  performedOn: IsoDate,
  shelfLifeDays: Settings['shelfLifeDays'],
): boolean {
  return judgeInputAge({ item, datedOn, performedOn, limitDays: shelfLifeDays[item] }).state === 'known'
}
