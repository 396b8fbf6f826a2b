import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { inputIssues } from '../../shared/kit/input-issues.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { LESION_ENHANCEMENTS, LesionDraft, type Lesion } from '../../shared/model/lesion.ts'
import { text } from '../../shared/model/primitives.ts'

const LONGEST_REASON = 500

/** What is typed about a lesion. Text that is no number is NaN, text that is no date stays text. */
export interface LesionForm {
  readonly segments: LesionDraft['segments']
  readonly role: LesionDraft['role'] | null
  readonly firstSeenOn: string | null
  readonly longestMm: number | null
  readonly viableMm: number | null
  readonly viableAcrossMm: number | null
  readonly enhancement: LesionDraft['enhancement']
  readonly capsule: LesionDraft['capsule']
  readonly margin: LesionDraft['margin']
  readonly toCapsuleMm: number | null
  readonly toHilumMm: number | null
  readonly feedingArtery: LesionDraft['feedingArtery']
  readonly note: string
  /** Only asked for in a correction. */
  readonly reason: string
}

/** A new lesion as of today, or one on file with its first diameters. */
export function lesionForm(lesion: Lesion | null, today: IsoDate): LesionForm {
  const first = lesion?.measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))[0]
  return {
    segments: lesion?.segments ?? [],
    role: lesion?.role ?? 'target',
    firstSeenOn: lesion?.firstSeenOn ?? today,
    longestMm: first?.longestMm ?? null,
    viableMm: first?.viableMm ?? null,
    viableAcrossMm: first?.viableAcrossMm ?? null,
    enhancement: LESION_ENHANCEMENTS.find(({ code }) => code === lesion?.enhancement)?.code ?? null,
    capsule: lesion?.capsule ?? null,
    margin: lesion?.margin ?? null,
    toCapsuleMm: lesion?.toCapsuleMm ?? null,
    toHilumMm: lesion?.toHilumMm ?? null,
    feedingArtery: lesion?.feedingArtery ?? null,
    note: lesion?.note ?? '',
    reason: '',
  }
}

export interface JudgedLesion {
  /** null while something is wrong. */
  readonly draft: LesionDraft | null
  readonly issues: readonly InputIssue[]
}

/** What the form is worth, judged by the schema that the record keeps to. */
export function judgeLesion({ reason, ...form }: LesionForm, needsReason: boolean): JudgedLesion {
  const typed = { ...form, note: form.note.trim() || null }
  const draft = LesionDraft.safeParse(typed)
  const said = needsReason ? text(LONGEST_REASON).safeParse(reason) : { success: true as const }
  const issues = [
    ...(draft.success ? [] : inputIssues(draft.error, LesionDraft, typed)),
    ...(said.success ? [] : inputIssues(said.error, text(LONGEST_REASON), reason, 'reason')),
  ]
  return { draft: draft.success && said.success ? draft.data : null, issues }
}
