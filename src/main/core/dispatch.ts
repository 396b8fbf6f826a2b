import { isDeepStrictEqual } from 'node:util'
import { type AnyReply, type Endpoint, type HostEvent } from '../../shared/kit/endpoint.ts'
import { inputIssues } from '../../shared/kit/input-issues.ts'
import { localDate } from '../../shared/kit/iso-date.ts'
import { nearestName } from '../../shared/kit/nearest-name.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { Uid } from '../../shared/model/primitives.ts'
import { newUid } from '../db/columns.ts'
import { auditSubject } from './audit-subject.ts'
import type { EventFacts } from './audit-trail.ts'
import { runCommand } from './commands.ts'
import type { Ctx } from './context.ts'
import type { JobRun, JobRunner } from './job-runner.ts'
import { isDiskError, storageFailure } from './storage-failure.ts'
import type { OpenVault, Vault } from './vault.ts'

export interface Question {
  readonly name: string
  readonly input: unknown
  /** UUID of a write or a job; made here when the caller has none. */
  readonly commandId?: string
}
/** One question, one answer: what every door is made of. Never rejects. */
export type Dispatch = (question: Question) => Promise<AnyReply>

export type AnyHandler = (ctx: object, input: unknown) => AnyReply | Promise<AnyReply>

export interface DispatchOptions {
  readonly vault: Vault
  readonly contract: Readonly<Record<string, Readonly<Record<string, Endpoint>>>>
  readonly handlers: object
  readonly jobs: JobRunner
  readonly now: () => Date
  readonly appVersion: string
  readonly emit: (event: HostEvent) => void
  /**
   * Tests set this: every read is held against the contract too, and may not hold a key more. In use, rows read back
   * are what was checked when they were written, and a long history is not walked a second time.
   */
  readonly checkReads?: boolean
  /** Told of everything that threw. The cause may quote a record, so it is not to be written down whole. */
  readonly reportDefect: (incident: string, cause: unknown) => void
}

interface Asked {
  readonly name: string
  readonly endpoint: Endpoint
  readonly handler: AnyHandler
  readonly input: unknown
  readonly commandId: string
}

export function createDispatch(options: DispatchOptions): Dispatch {
  const { vault, contract, jobs, now, appVersion, emit } = options
  const handlers = options.handlers as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>
  const running = new Map<string, JobRun>()
  let gates: Promise<unknown> = Promise.resolve()

  async function dispatch(question: Question): Promise<AnyReply> {
    const found = resolve(question)
    if (!found.ok) return found
    const reply = await guarded(found.value)
    if (reply.ok && found.value.endpoint.touches)
      emit({ type: 'changed', nouns: found.value.endpoint.touches })
    return reply
  }

  async function guarded(asked: Asked, isRetry = false): Promise<AnyReply> {
    try {
      return await answer(asked)
    } catch (thrown) {
      const known = storageFailure(thrown)
      if (known) return err(known)
      // A read error can look like damage: only a file that is still unreadable after opening it again is damaged.
      if (isDiskError(thrown) && !isRetry && vault.open) {
        if (vault.reopen()) return guarded(asked, true)
        left()
        return err({ code: 'damaged-file' })
      }
      const incident = crypto.randomUUID()
      options.reportDefect(incident, thrown)
      return err({ code: 'internal', incident })
    }
  }

  /** Whoever locks the register, or loses it, ends what runs on it. */
  function left(): void {
    for (const run of running.values()) run.cancel()
    emit({ type: 'locked' })
  }

  function resolve({ name, input, commandId }: Question) {
    const [noun = '', verb = '', ...rest] = name.split('.')
    const group = Object.hasOwn(contract, noun) ? contract[noun] : undefined
    const endpoint = rest.length === 0 && group && Object.hasOwn(group, verb) ? group[verb] : undefined
    const handler = endpoint && handlers[noun]?.[verb]
    if (!endpoint || !handler) return err(unknownEndpoint(name, contract))
    const parsed = endpoint.input.safeParse(input)
    if (!parsed.success)
      return err({ code: 'invalid-input' as const, issues: inputIssues(parsed.error, endpoint.input, input) })
    const id = Uid.safeParse(commandId ?? newUid())
    if (!id.success)
      return err({
        code: 'invalid-input' as const,
        issues: inputIssues(id.error, Uid, commandId, 'commandId'),
      })
    return ok<Asked>({ name, endpoint, handler, input: parsed.data, commandId: id.data })
  }

  async function answer(asked: Asked): Promise<AnyReply> {
    const at = now()
    const ctx: Ctx = { now, today: localDate(at), appVersion }
    if (asked.endpoint.kind === 'pure') return checked(asked, await asked.handler(ctx, asked.input))
    if (asked.endpoint.kind === 'gate') return inTurn(() => gate(asked, ctx))
    const open = vault.open
    if (!open) return err({ code: 'locked' })
    if (asked.endpoint.kind === 'read') return read(asked, open, ctx, at)
    const isDiskFull = vault.warnings.includes('disk-full')
    // A job is a second connection, and there is no room for what two connections share.
    if (asked.endpoint.kind === 'job') return isDiskFull ? err({ code: 'disk-full' }) : job(asked, open, at)
    if (open.caller.role === 'auditor' && asked.endpoint.forAuditors !== true)
      return err({ code: 'forbidden', role: open.caller.role })
    if (open.isReadOnly) return err({ code: isDiskFull ? 'disk-full' : 'not-writable' })
    return write(asked, open, ctx, at)
  }

  /** A folder is created, unlocked or restored by one at a time. */
  function inTurn(work: () => Promise<AnyReply>): Promise<AnyReply> {
    const turn = gates.then(work)
    gates = turn.catch(() => undefined)
    return turn
  }

  async function gate(asked: Asked, ctx: Ctx): Promise<AnyReply> {
    const wasOpen = vault.open !== undefined
    try {
      return checked(asked, await asked.handler({ ...ctx, vault, cancelJob }, asked.input))
    } finally {
      if (wasOpen && !vault.open) left()
    }
  }

  function read(asked: Asked, open: OpenVault, ctx: Ctx, at: Date): AnyReply {
    const { register, caller } = open
    const reply = register.store.read((db) => settled(asked.handler({ ...ctx, db, caller }, asked.input)))
    if (options.checkReads) assertExact(asked, reply)
    if (asked.endpoint.trail === 'read' && !open.isReadOnly) register.note(factsOf(asked, open, at, reply))
    return reply
  }

  function write(asked: Asked, open: OpenVault, ctx: Ctx, at: Date): AnyReply {
    const { register, caller } = open
    const work = (db: object, auditSeq: number) =>
      checked(asked, settled(asked.handler({ ...ctx, db, caller, vault, auditSeq }, asked.input)))
    if (asked.endpoint.trail === 'none') return register.record(work, () => undefined)
    const command = { commandId: asked.commandId, endpoint: asked.name, input: asked.input, at }
    return runCommand(register, command, work, (reply) => factsOf(asked, open, at, reply))
  }

  async function job(asked: Asked, open: OpenVault, at: Date): Promise<AnyReply> {
    const { commandId } = asked
    if (running.has(commandId)) return err({ code: 'command-reused', commandId })
    const order = {
      commandId,
      endpoint: asked.name,
      input: asked.input,
      caller: open.caller,
      dataDir: vault.folder.root,
      migrationsDir: vault.options.migrationsDir,
      dek: Uint8Array.from(open.dek),
      appVersion,
      orderedAt: at.toISOString(),
    }
    let hasSaved = false
    const run = jobs.run(order, {
      progress: (done, total) => emit({ type: 'progress', commandId, done, total }),
      async command(name, input) {
        const reply = await dispatch({ name, input })
        hasSaved ||= reply.ok
        return reply
      },
    })
    running.set(commandId, run)
    try {
      const reply = checked(asked, await run.reply)
      if (hasSaved && !reply.ok && reply.error.code === 'cancelled') return err({ code: 'cancelled-in-part' })
      if (asked.endpoint.trail === 'read' && vault.open === open && !open.isReadOnly)
        open.register.note(factsOf(asked, open, at, reply))
      return reply
    } finally {
      running.delete(commandId)
      order.dek.fill(0)
    }
  }

  function cancelJob(commandId: string): boolean {
    const run = running.get(commandId)
    run?.cancel()
    return run !== undefined
  }

  return dispatch
}

function unknownEndpoint(name: string, contract: DispatchOptions['contract']) {
  const names = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  const nearest = nearestName(name, names)
  return { code: 'unknown-endpoint' as const, name, ...(nearest !== null && { nearest }) }
}

/** An answer that breaks the contract is a defect, found before anything is committed. */
function checked({ endpoint }: Asked, reply: AnyReply): AnyReply {
  return reply.ok ? ok(endpoint.output.parse(reply.value)) : reply
}

function assertExact(asked: Asked, reply: AnyReply): void {
  if (reply.ok && !isDeepStrictEqual(checked(asked, reply), reply))
    throw new Error(`${asked.name} answers more than its contract says`)
}

function settled(reply: AnyReply | Promise<AnyReply>): AnyReply {
  if (reply instanceof Promise) throw new Error('a read or a write has to answer at once')
  return reply
}

function factsOf(asked: Asked, open: OpenVault, at: Date, reply: AnyReply): EventFacts {
  return {
    endpoint: asked.name,
    caller: open.caller,
    at,
    outcome: reply.ok ? 'done' : 'refused',
    ...auditSubject(asked.name, asked.input, reply.ok ? reply.value : undefined),
  }
}
