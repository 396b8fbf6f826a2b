import type { InputIssue } from '../../shared/kit/endpoint.ts'

/** What somebody said about the values, beside the values. Paths are those of the form. */
export interface SessionMarks {
  /** Carried over and not looked at yet. */
  readonly unconfirmed: ReadonlySet<string>
  /** Recipes that unconfirmed values come from, by path; without one they are of the session before. */
  readonly sources?: ReadonlyMap<string, string>
  /** The same before the last F2, for one step back. */
  readonly undo: ReadonlySet<string> | null
  /** Codes of the range warnings that were read and accepted. */
  readonly acknowledged: ReadonlySet<string>
  /** What the host refused, until the field is typed in again. */
  readonly refused: ReadonlyMap<string, InputIssue | { readonly code: string }>
  /** Saving was tried, so what is empty may be named as well. */
  readonly attempted: boolean
}
