import { SessionDraft, sessions } from '../../shared/contract/sessions.ts'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { inputIssues } from '../../shared/kit/input-issues.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import type { Procedure } from '../../shared/model/session.ts'
import { type AlbiScore, scoreAlbi } from '../../shared/rules/scores/albi.ts'
import type { ChildPughScore } from '../../shared/rules/scores/child-pugh.ts'
import { composeFacts } from '../../shared/rules/eligibility/compose-facts.ts'
import type { DatedLab } from '../../shared/rules/eligibility/dated-lab.ts'
import { deriveFacts } from '../../shared/rules/eligibility/derived-facts.ts'
import {
  type EligibilityExplanation,
  explainEligibility,
} from '../../shared/rules/eligibility/eligibility-explanation.ts'
import type { Facts } from '../../shared/rules/eligibility/facts.ts'
import type { InputAge } from '../../shared/rules/eligibility/input-age.ts'
import { missingFields, percentDone } from '../../shared/rules/sessions/session-completeness.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { convertUnit } from '../../shared/rules/plausibility/units.ts'
import { strictestGate, type Gate } from '../../shared/rules/eligibility/verdict.ts'
import type { CreatinineClearanceAnswer } from '../../shared/rules/scores/creatinine-clearance.ts'
import { clearanceOf, staleWeight } from './clearance.ts'
import { type CumulativeLine, cumulativeLines, earlierSessions } from './cumulative.ts'
import { askedNow, factPath } from './fact-path.ts'
import { datedExplanation, type OutOfDate, outOfDateOf } from './out-of-date.ts'
import { plannedReview } from './review-plan.ts'
import { type Check, checksOf } from './session-checks.ts'
import type { SessionBackground } from './session-background.ts'
import type { SessionMarks } from './session-marks.ts'
import type { SessionForm } from './session-form.ts'
import {
  formPath,
  toCompletion,
  statedFindings,
  toDraft,
  typedLabs,
  unconfirmedBelowProcedure,
} from './to-draft.ts'

export interface FormIssue extends InputIssue {
  /** Nothing is typed there yet: named only once saving was tried. */
  readonly isEmpty: boolean
}

/** Everything that is said about the form while it is typed; by the same functions that the host judges it by. */
export interface SessionJudgement {
  readonly issues: ReadonlyMap<string, FormIssue>
  readonly checks: readonly Check[]
  readonly facts: Facts
  /** One for each active ruleset, in the department's order. */
  readonly verdicts: readonly EligibilityExplanation[]
  readonly gate: Gate
  readonly childPugh: ChildPughScore
  readonly albi: AlbiScore | null
  readonly clearance: CreatinineClearanceAnswer
  /** Why there is none although a weight is on file: it was measured too long ago. */
  readonly staleWeight: InputAge | null
  /** By the path of the form, what is answered but too old to count. */
  readonly outOfDate: ReadonlyMap<string, OutOfDate>
  /** Paths of the form that a complete record still lacks. */
  readonly missing: readonly string[]
  /** Paths of the form that a complete record has to have, recorded or not. */
  readonly required: readonly string[]
  /** Of all that has to be recorded, to be confirmed and to be said before saving; 100 where nothing is left of it. */
  readonly percent: number
  /** Paths of the form that an undecided rule waits for. */
  readonly waitedFor: readonly string[]
  readonly cumulative: readonly CumulativeLine[]
}

export function judgeSessionForm(
  typed: SessionForm,
  background: SessionBackground,
  marks: Pick<SessionMarks, 'unconfirmed' | 'acknowledged'>,
): SessionJudgement {
  const { record, settings, rulesets, completing } = background
  const form = withoutNonsense(typed)
  const procedure = judgeable(form, background)
  const labs = typedLabs(form)
  // The day of a session that is being completed was settled when it was logged.
  const others = standingSessions(record).filter(({ uid }) => uid !== completing?.uid)
  const otherDays = completing === null ? others.map((session) => session.performedOn) : []
  const course = { patient: record.patient, others }
  const checks = checksOf(procedure, labs, marks.acknowledged, otherDays, course)
  const dated = settledLabs(record.labs, labs, checks)
  const findings = statedFindings(form.findings, marks)
  const { facts, inputs } = composeFacts({
    labs: dated,
    findings,
    performedOn: procedure.performedOn,
    assessedOn: settledDays(form.assessedOn),
    coagulationVariant: settings.coagulationVariant,
    shelfLifeDays: settings.shelfLifeDays,
  })
  const outOfDate = outOfDateOf(inputs, findings, procedure.performedOn)
  const verdicts = rulesets.map(({ ruleset }) => explainEligibility(ruleset, facts))
  const tooOld = staleWeight(record.patient, procedure.performedOn, settings.shelfLifeDays)
  const clearance = clearanceOf(
    facts,
    tooOld === null ? record.patient : { ...record.patient, weightKg: null },
    procedure.performedOn,
  )
  const pathOf = (fact: string) => outOfDate.get(factPath(fact))?.path ?? factPath(fact)
  const gate = strictestGate(verdicts.map(({ verdict }) => verdict))
  const complete = missingFields(procedure, {
    labs: dated,
    findings,
    unconfirmed: unconfirmedBelowProcedure(marks),
    laboratoryDays: settings.shelfLifeDays.laboratory,
    course,
  })
  const issues = new Map([
    ...issuesOf(typed, background, marks, gate),
    ...(completing === null ? neededNow(typed, background, verdicts, gate) : []),
  ])
  const missing = complete.missing.map(missingPath)
  const beside = leftBeside(missing, issues, marks)
  return {
    issues,
    checks,
    facts,
    verdicts,
    gate,
    childPugh: deriveFacts(facts).childPugh,
    albi: albiOf(facts),
    clearance: { ...clearance, explain: datedExplanation(clearance.explain, outOfDate) },
    outOfDate,
    staleWeight: tooOld,
    missing,
    required: complete.required.map(missingPath),
    percent: percentDone(complete.done, complete.whole + beside),
    waitedFor: [...new Set(verdicts.flatMap((verdict) => askedNow(verdict.missing).map(pathOf)))],
    cumulative: cumulativeLines(earlierSessions(background), procedure, marks.unconfirmed),
  }
}

/** How much is left beside the record itself: what saving needs, and findings that nobody has confirmed. */
function leftBeside(
  missing: readonly string[],
  issues: ReadonlyMap<string, FormIssue>,
  { unconfirmed }: Pick<SessionMarks, 'unconfirmed'>,
): number {
  const needed = [...issues].filter(([path, issue]) => issue.isEmpty && !missing.includes(path))
  const findings = [...unconfirmed].filter(
    (path) => !path.startsWith('procedure.') && !missing.includes(path),
  )
  return needed.length + findings.length
}

/** Where a missing value is answered first: why a session was stopped is one press before it is a sentence. */
function missingPath(path: string): string {
  if (path === 'completionReason') return 'procedure.stopReasons'
  return /^(labs|findings)\./.test(path) ? path : `procedure.${path}`
}

/** Text that is no number says nothing yet: rules see the field as empty, the schema refuses it. */
function withoutNonsense<T>(value: T): T {
  if (typeof value === 'number') return (Number.isNaN(value) ? null : value) as T
  if (Array.isArray(value)) return value.map(withoutNonsense) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutNonsense<unknown>(member)]),
  ) as T
}

function judgeable({ procedure }: SessionForm, { today }: SessionBackground): Procedure {
  const performedOn = isIsoDate(procedure.performedOn) ? procedure.performedOn : today
  // Complications still being typed have empty parts; nothing here reads more of them than their number.
  return { ...procedure, performedOn } as Procedure
}

/** Text that is no date yet says nothing: the day of the procedure stands until it is one. */
function settledDays({ imaging, ecog }: SessionForm['assessedOn']): SessionForm['assessedOn'] {
  const settled = (day: string | null) => (day !== null && isIsoDate(day) ? day : null)
  return { imaging: settled(imaging), ecog: settled(ecog) }
}

/** A typed value that is impossible in its unit is unknown until it is settled, and hides what was on file. */
function settledLabs(
  onFile: readonly DatedLab[],
  typed: ReturnType<typeof typedLabs>,
  checks: readonly Check[],
): DatedLab[] {
  const open = new Set<string>(
    checks
      .filter(
        (check) => check.finding.severity === 'block' || (check.suggestion !== null && !check.isAccepted),
      )
      .map(({ finding }) => finding.field),
  )
  const dated = typed.filter(({ sampledOn }) => isIsoDate(sampledOn))
  return [...onFile, ...dated].filter(({ code }) => !open.has(code))
}

function albiOf(facts: Facts): AlbiScore | null {
  const inUsual = (
    quantity: 'bilirubin' | 'albumin',
    usual: number | null | undefined,
    other?: number | null,
  ) => {
    if (usual !== null && usual !== undefined) return usual
    if (other === null || other === undefined) return null
    return quantity === 'bilirubin'
      ? convertUnit(quantity, other, 'mg/dL', 'umol/L')
      : convertUnit(quantity, other, 'g/dL', 'g/L')
  }
  return scoreAlbi({
    bilirubinUmolL: inUsual('bilirubin', facts.bili, facts.bili_mg_dl),
    albuminGL: inUsual('albumin', facts.alb, facts.alb_g_dl),
  })
}

function issuesOf(
  form: SessionForm,
  { record, completing }: SessionBackground,
  marks: Pick<SessionMarks, 'unconfirmed' | 'acknowledged'>,
  gate: Gate,
): ReadonlyMap<string, FormIssue> {
  const [schema, draft] =
    completing === null
      ? [SessionDraft, toDraft(form, marks, record.patient.uid, gate)]
      : [sessions.complete.input, toCompletion(form, marks, completing, record.assessments)]
  const parsed = schema.safeParse(draft)
  if (parsed.success) return new Map()
  const labs = typedLabs(form)
  return new Map(
    inputIssues(parsed.error, schema, draft).map((issue) => [
      formPath(issue.path, labs),
      { ...issue, isEmpty: issue.value === undefined || issue.value === null || issue.value === '' },
    ]),
  )
}

const empty = (path: string): [string, FormIssue] => [
  path,
  { path, code: 'invalid_type', message: 'needed', value: null, isEmpty: true },
]

/** What the verdict or the review asks for beyond the schema, as the host does at save. */
function neededNow(
  { eligibility, review, procedure }: SessionForm,
  { settings }: SessionBackground,
  verdicts: readonly EligibilityExplanation[],
  gate: Gate,
): [string, FormIssue][] {
  const plan = plannedReview({ performedOn: procedure.performedOn, review }, settings.holidays)
  const isMoved =
    review.kind === 'book' && plan !== null && (plan.dueOn !== plan.proposedOn || plan.isOwnWindow)
  const isNoted = verdicts.every(({ advisories }) =>
    advisories.every((id) => eligibility.acknowledgedAdvisories.includes(id)),
  )
  return [
    ...(gate === 'reason' && eligibility.reason.trim() === '' ? [empty('eligibility.reason')] : []),
    ...(isNoted ? [] : [empty('eligibility.acknowledgedAdvisories')]),
    ...(isMoved && review.reason.trim() === '' ? [empty('review.reason')] : []),
  ]
}
