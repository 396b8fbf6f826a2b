import type { z } from 'zod'
import type { Result } from './result.ts'

/**
 * How an endpoint is answered, and what it may touch:
 * - `pure`  judges its input alone; works without a data folder;
 * - `gate`  is about the data folder itself (create, unlock, lock, restore); works while it is locked;
 * - `read`  runs inside one read snapshot;
 * - `write` runs inside one IMMEDIATE transaction as an idempotent, audited command;
 * - `job`   runs in a killable process of its own, with progress, outside any transaction.
 */
export type EndpointKind = 'pure' | 'gate' | 'read' | 'write' | 'job'

export interface Endpoint<
  K extends EndpointKind = EndpointKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends Record<string, z.ZodType> = Record<string, z.ZodType>,
> {
  readonly kind: K
  readonly summary: string
  readonly input: I
  readonly output: O
  /** Expected failures by code. Anything not listed here is a defect. */
  readonly errors: E
  /** One valid input, shown by `help` and asked over every door by a test. */
  readonly example: z.input<I>
  /** Nouns whose cached answers a successful call makes stale. */
  readonly touches?: readonly string[]
  /**
   * What the audit trail keeps besides writes, which are always kept: `read` marks a look into one patient's
   * record; `none` exempts a write that is no record yet (a draft).
   */
  readonly trail?: 'read' | 'none'
  /** A write that an auditor may make too: it keeps what the auditor did, and changes no record. */
  readonly forAuditors?: true
}

export function endpoint<
  K extends EndpointKind,
  I extends z.ZodType,
  O extends z.ZodType,
  E extends Record<string, z.ZodType>,
>(definition: Endpoint<K, I, O, E>): Endpoint<K, I, O, E> {
  return definition
}

/** z.object({}) infers Record<string, never>, which nothing can satisfy together with a code. */
type Detail<D> = string extends keyof D ? unknown : D

export type InputOf<T extends Endpoint> = z.output<T['input']>
export type OutputOf<T extends Endpoint> = z.output<T['output']>
export type ErrorOf<T extends Endpoint> = {
  [C in keyof T['errors'] & string]: { readonly code: C } & Detail<z.output<T['errors'][C]>>
}[keyof T['errors'] & string]

/** One thing wrong with an input, with what a sentence about it needs: field, value, limit and unit. */
export interface InputIssue {
  /** Dotted path into the input, e.g. `arteries.0.drugs.1.doseMg`; empty for the input as a whole. */
  readonly path: string
  /** zod's issue code (`too_big`, `invalid_type`, …) or a custom one. */
  readonly code: string
  readonly message: string
  /** What was typed, when it is short and scalar; the names themselves where names are not known. */
  readonly value?: string | number | boolean | null
  /** The bound that was passed, with its unit, e.g. `200` and `mg`. */
  readonly limit?: string | number
  /** What the value may be, where it has to be one of a few. */
  readonly choices?: readonly string[]
  readonly unit?: string
  /** How the value is written in JSON, where it was not written as what it is. */
  readonly example?: string
  /** The key was not there at all. */
  readonly isAbsent?: true
}

/** Failures that every endpoint shares. */
export type CommonError =
  | { readonly code: 'invalid-input'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'unknown-endpoint'; readonly name: string; readonly nearest?: string }
  | { readonly code: 'locked' }
  | { readonly code: 'forbidden'; readonly role: string }
  | { readonly code: 'command-reused'; readonly commandId: string }
  | { readonly code: 'cancelled' | 'cancelled-in-part' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'not-writable' }
  | { readonly code: 'busy' }
  | { readonly code: 'damaged-file' }
  | { readonly code: 'internal'; readonly incident: string }

export type ReplyOf<T extends Endpoint> = Result<OutputOf<T>, ErrorOf<T> | CommonError>

/** What any door hands on: a success or an error with a code. */
export type AnyReply = Result<unknown, { readonly code: string } & Record<string, unknown>>

/** What the host announces without being asked. */
export type HostEvent =
  | { readonly type: 'changed'; readonly nouns: readonly string[] }
  | { readonly type: 'progress'; readonly commandId: string; readonly done: number; readonly total: number }
  | { readonly type: 'locked' }

/** How the renderer reaches a host: over the preload bridge or over loopback HTTP. */
export interface Transport {
  ask(name: string, input: unknown, commandId: string): Promise<AnyReply>
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Puts a count on the icon of the program; a browser has none to put it on. */
  showWaiting?(count: number): void
}
