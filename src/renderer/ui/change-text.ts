import type { Change, Reading } from '../../shared/rules/timeline/timeline-compare.ts'
import { formatChange, formatNumber, formatSigned } from '../i18n/format.ts'

/** A value as it stands in a comparison: `A6`, `−2.13`, `>60,500`; a dash where there is none. */
export function readingText(reading: Reading | null): string {
  if (reading === null) return '–'
  const { value, comparator, grade } = reading
  if (grade !== null && !/^[123]/.test(grade)) return grade
  return value === null ? '–' : `${comparator ?? ''}${formatNumber(value, grade === null ? undefined : 2)}`
}

/** What became of a value: `+16 %`, `2a → 2b`, `+1`; empty where the two cannot be compared. */
export function changeText(
  { item, before, now, direction, changePct }: Change,
  words: Record<NonNullable<Change['direction']>, string>,
): string {
  if (direction === null || before?.value == null || now?.value == null) return ''
  if (item === 'albi') {
    if (before.grade !== now.grade) return `${before.grade} → ${now.grade}`
    return direction === 'same' ? words.same : formatSigned(now.value - before.value, 2)
  }
  if (direction === 'same') return words.same
  if (item === 'child-pugh' || item === 'ecog') return formatSigned(now.value - before.value)
  if (changePct === null) return words[direction]
  // 750 to 2 is not "all of it".
  const isAlmostAll = Math.abs(changePct) > 99 && Math.abs(changePct) < 100
  return formatChange(changePct / 100, isAlmostAll ? 1 : 0)
}
