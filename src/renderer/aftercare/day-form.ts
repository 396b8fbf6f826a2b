import type { Answer } from '../api/client.ts'
import type { DayCard, DayCardDraft } from '../../shared/model/aftercare.ts'

export type After = Answer<'aftercare.show'>
/** One row of the card while it is typed. Text that is no number is NaN. */
export type DayForm = DayCardDraft
export const DAY_COLUMNS = ['painNrs', 'feverCel', 'nauseaGrade', 'altUL', 'note'] as const
export type DayColumn = (typeof DAY_COLUMNS)[number]

/** Names under which the warnings of a value are accepted. */
const JUDGED_AS: Readonly<Partial<Record<DayColumn, string>>> = {
  painNrs: 'painMaxNrs',
  feverCel: 'feverMaxCel',
  altUL: 'alt',
}

export function dayForm(day: number, stored: DayCard | undefined): DayForm {
  return {
    day,
    painNrs: stored?.painNrs ?? null,
    feverCel: stored?.feverCel ?? null,
    nauseaGrade: stored?.nauseaGrade ?? null,
    altUL: stored?.altUL ?? null,
    note: stored?.note ?? null,
  }
}

export function isChanged(form: DayForm, stored: DayCard | undefined): boolean {
  const before = dayForm(form.day, stored)
  return DAY_COLUMNS.some((column) => !Object.is(form[column], before[column]))
}

/** Warnings that were accepted of values that still stand; a changed value is asked about anew. */
export function stillAccepted(form: DayForm, stored: DayCard | undefined): string[] {
  const kept = new Set(
    DAY_COLUMNS.flatMap((column) => (stored && form[column] === stored[column] ? [JUDGED_AS[column]] : [])),
  )
  return (stored?.acknowledged ?? []).filter((code) => kept.has(code.split(':')[1]))
}
