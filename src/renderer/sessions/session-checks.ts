import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import type { Procedure } from '../../shared/model/session.ts'
import { drugOfField } from '../../shared/rules/plausibility/ranges/drugs.ts'
import { isAnthracycline } from '../../shared/rules/scores/anthracycline.ts'
import type { DoseCourse } from '../../shared/rules/sessions/lifetime-dose.ts'
import { detectDapUnit } from '../../shared/rules/sessions/dap-unit.ts'
import { judgeSession } from '../../shared/rules/sessions/session-findings.ts'
import type { UnitSuggestion } from '../../shared/model/unit-suggestion.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import type { typedLabs } from './to-draft.ts'

/** A value that somebody has to look at: where it stands, what is odd about it, what was probably meant. */
export interface Check {
  readonly path: string
  readonly finding: RangeFinding
  readonly suggestion: UnitSuggestion | null
  /** Read and kept as it is. */
  readonly isAccepted: boolean
}

/** The same judgement that the host makes at save, each finding at the field it is about. */
export function checksOf(
  procedure: Procedure,
  labs: ReturnType<typeof typedLabs>,
  acknowledged: ReadonlySet<string>,
  otherDays: readonly string[],
  course: DoseCourse,
): Check[] {
  return judgeSession(procedure, labs, otherDays, course).map((finding) => ({
    path: checkedPath(finding.field, procedure, labs),
    finding,
    suggestion: suggestionFor(finding, procedure),
    isAccepted: finding.severity === 'warn' && acknowledged.has(acknowledgementOf(finding)),
  }))
}

function suggestionFor(
  { field, value, unit }: RangeFinding,
  { dapGyCm2, airKermaMgy }: Procedure,
): UnitSuggestion | null {
  return field === 'dapPerAirKermaCm2'
    ? detectDapUnit(dapGyCm2 ?? 0, airKermaMgy ?? 0)
    : detectUnit(field, value, unit)
}

/** Fields that are judged as a whole, and the one of their inputs that is looked at first. */
const JUDGED_AT: Readonly<Record<string, string>> = {
  procedureMin: 'procedure.endedAt',
  dapPerAirKermaCm2: 'procedure.airKermaMgy',
}

/** Where a refusal about `field` belongs in the form. */
export function checkedPath(
  field: string,
  { arteries }: Pick<Procedure, 'arteries'>,
  labs: readonly { readonly code: string }[],
): string {
  const plain = JUDGED_AT[field]
  if (plain !== undefined) return plain
  if (labs.some((lab) => lab.code === field)) return `labs.${field}`
  return largest(field, arteries) ?? `procedure.${field}`
}

/** A dose is judged as the sum of the session or of the course; the largest part of it is looked at first. */
function largest(field: string, arteries: Procedure['arteries']): string | null {
  const drug = drugOfField(field)
  const parts = arteries.flatMap((artery, at) => [
    ...artery.agents.flatMap(({ agent, amount }, index) =>
      agent === field ? [{ amount, path: `procedure.arteries.${at}.agents.${index}.amount` }] : [],
    ),
    ...artery.drugs.flatMap((use, index) => {
      const path = `procedure.arteries.${at}.drugs.${index}`
      const counts = field === 'anthracyclineMgM2' ? isAnthracycline(use.drug) : use.drug === drug
      if (counts) return [{ amount: use.doseMg, path: `${path}.doseMg` }]
      return field === 'emulsionRatio' ? [{ amount: use.volumeMl, path: `${path}.volumeMl` }] : []
    }),
  ])
  const [first] = parts.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
  return first?.path ?? null
}
