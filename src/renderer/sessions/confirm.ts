import type { SessionMarks } from './session-marks.ts'
import type { SessionForm } from './session-form.ts'

/** The marks once the value at `path` was typed: it is confirmed, and what the host said about it is past. */
export function confirmPath(marks: SessionMarks, path: string): SessionMarks {
  if (!marks.unconfirmed.has(path) && !marks.refused.has(path)) return marks
  const refused = new Map(marks.refused)
  refused.delete(path)
  return { ...marks, unconfirmed: without(marks.unconfirmed, [path]), refused }
}

/** The marks after F2 on a block or a row; `undo` goes back one such step. */
export function confirmAll(marks: SessionMarks, paths: readonly string[]): SessionMarks {
  return { ...marks, unconfirmed: without(marks.unconfirmed, paths), undo: marks.unconfirmed }
}

function without(paths: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(paths)
  for (const path of gone) left.delete(path)
  return left
}

/**
 * Marks after the `index`-th entry of the list at `listPath` was taken out: its own paths go, those of the
 * entries behind it move up by one.
 */
export function withoutEntry(
  paths: ReadonlySet<string>,
  listPath: string,
  index: number,
): ReadonlySet<string> {
  const prefix = `${listPath}.`
  return new Set(
    [...paths].flatMap((path) => {
      if (!path.startsWith(prefix)) return [path]
      const [at = '', ...rest] = path.slice(prefix.length).split('.')
      const entry = Number(at)
      if (entry === index) return []
      return [entry < index ? path : [listPath, entry - 1, ...rest].join('.')]
    }),
  )
}

/**
 * Paths of single values for what was carried over: the host may name a whole row, the form marks what can be
 * typed. Only values that are there can be confirmed.
 */
export function carriedPaths(form: SessionForm, named: readonly string[]): ReadonlySet<string> {
  return new Set(
    named.flatMap((path) => {
      const steps = path.split('.')
      const value = steps.reduce<unknown>(
        (at, step) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[step],
        form.procedure,
      )
      return leaves(value, `procedure.${path}`)
    }),
  )
}

function leaves(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [path]
  // Several of many, such as the lesions that an artery feeds, are one value.
  if (Array.isArray(value) && value.every((member) => typeof member !== 'object')) return [path]
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}.${key}`))
}
