import type { SessionMarks } from './session-marks.ts'
import type { SessionForm } from './session-form.ts'

/**
 * The marks once the value at `path` was typed: it is confirmed, whatever is undone of the last F2, and what the host
 * said about it is past.
 */
export function confirmPath(marks: SessionMarks, path: string): SessionMarks {
  const { unconfirmed, undo } = marks
  if (!unconfirmed.has(path) && !marks.refused.has(path) && undo?.has(path) !== true) return marks
  const refused = new Map(marks.refused)
  refused.delete(path)
  return {
    ...marks,
    unconfirmed: without(unconfirmed, [path]),
    undo: undo && without(undo, [path]),
    refused,
  }
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
export function withoutEntry(marks: SessionMarks, listPath: string, index: number): SessionMarks {
  const prefix = `${listPath}.`
  return renamed(marks, (path) => {
    if (!path.startsWith(prefix)) return path
    const [at = '', ...rest] = path.slice(prefix.length).split('.')
    const entry = Number(at)
    if (entry === index) return null
    return entry < index ? path : [listPath, entry - 1, ...rest].join('.')
  })
}

/** Marks after fields went away: nothing is said of them any more, nor comes back with an undo. */
export function withoutPaths(marks: SessionMarks, gone: readonly string[]): SessionMarks {
  return gone.length === 0 ? marks : renamed(marks, (path) => (gone.includes(path) ? null : path))
}

/** Everything that marks say of a path, under its new name; null takes it out. */
function renamed(marks: SessionMarks, nameOf: (path: string) => string | null): SessionMarks {
  const named = <T>(said: Iterable<readonly [string, T]>) =>
    new Map(
      [...said].flatMap(([path, what]): [string, T][] => {
        const name = nameOf(path)
        return name === null ? [] : [[name, what]]
      }),
    )
  const paths = (of: ReadonlySet<string>) => new Set(named(of.entries()).keys())
  const { unconfirmed, undo, refused, sources } = marks
  return {
    ...marks,
    unconfirmed: paths(unconfirmed),
    undo: undo && paths(undo),
    refused: named(refused),
    ...(sources && { sources: named(sources) }),
  }
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
