import type { MessagePortMain } from 'electron'
import type { AnyReply, HostEvent } from '../../shared/kit/endpoint.ts'
import type { Dispatch, Question } from '../core/dispatch.ts'

const MOST_RESTARTS = 3

/** What main tells the records process. The port to a job's process travels beside `job-port`. */
export type ToRecords =
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'job-port'; readonly job: string }
  | { readonly type: 'job-ended'; readonly job: string; readonly how: string }
  | { readonly type: 'close' }

/** What the records process tells main. */
export type FromRecords =
  | { readonly type: 'reply'; readonly id: number; readonly reply: AnyReply }
  | { readonly type: 'event'; readonly event: HostEvent }
  | { readonly type: 'fork-job'; readonly job: string }
  | { readonly type: 'kill-job'; readonly job: string }

/** The part of Electron's utility process that is used. */
export interface ForkedProcess {
  postMessage(message: unknown, transfer?: MessagePortMain[]): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

export interface RecordsLink {
  readonly ask: Dispatch
  /** Lets the records process close its database, then resolves. */
  readonly close: () => Promise<void>
}

export interface RecordsLinkOptions {
  readonly forkRecords: () => ForkedProcess
  /** A process for one job, and the end of its channel that the records process gets. */
  readonly forkJob: () => { process: ForkedProcess; port: MessagePortMain }
  readonly emit: (event: HostEvent) => void
}

/**
 * Main's side of the records process. Should that process die, open questions are answered `internal`, the windows
 * hear that the records are locked, and a new process takes its place: what was acknowledged is on disk.
 */
export function linkRecords({ forkRecords, forkJob, emit }: RecordsLinkOptions): RecordsLink {
  const waiting = new Map<number, (reply: AnyReply) => void>()
  const jobs = new Map<string, ForkedProcess>()
  let nextId = 1
  let restarts = 0
  let closed: (() => void) | undefined
  let records: ForkedProcess | undefined = start()

  function start(): ForkedProcess {
    const process = forkRecords()
    process.on('message', (message) => hear(message as FromRecords))
    process.on('exit', (code) => {
      for (const job of jobs.values()) job.kill()
      for (const resolve of waiting.values()) resolve(recordsEnded(code))
      waiting.clear()
      // One that ends again and again has a reason that starting it again does not cure.
      records = closed === undefined && restarts++ < MOST_RESTARTS ? start() : undefined
      emit({ type: 'locked' })
      closed?.()
    })
    return process
  }

  function hear(message: FromRecords): void {
    switch (message.type) {
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
        return
      case 'event':
        return emit(message.event)
      case 'fork-job':
        return openJob(message.job)
      case 'kill-job':
        jobs.get(message.job)?.kill()
    }
  }

  function openJob(job: string): void {
    const { process, port } = forkJob()
    jobs.set(job, process)
    process.on('exit', (code) => {
      jobs.delete(job)
      tell({ type: 'job-ended', job, how: `with ${code}` })
    })
    tell({ type: 'job-port', job }, [port])
  }

  function tell(message: ToRecords, transfer?: MessagePortMain[]): void {
    records?.postMessage(message, transfer)
  }

  return {
    ask(question) {
      if (records === undefined) return Promise.resolve(recordsEnded(0))
      const id = nextId++
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        tell({ type: 'ask', id, question })
      })
    },
    close() {
      if (records === undefined) return Promise.resolve()
      return new Promise((resolve) => {
        closed = resolve
        tell({ type: 'close' })
      })
    },
  }
}

function recordsEnded(code: number): AnyReply {
  return { ok: false, error: { code: 'internal', incident: `records-ended-${code}` } }
}
