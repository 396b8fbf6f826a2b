import type { AnyReply } from '../../shared/kit/endpoint.ts'
import type { Caller } from './caller.ts'

/** Everything that a job's process needs to know. Plain data, so that it crosses a process boundary. */
export interface JobOrder {
  readonly commandId: string
  readonly endpoint: string
  /** As the contract's schema left it. */
  readonly input: unknown
  readonly caller: Caller
  readonly dataDir: string
  readonly migrationsDir: string
  /** The database's key; wiped by whoever receives it when the job is over. */
  readonly dek: Uint8Array
  readonly appVersion: string
  /** What the clock of the process that ordered it said, as an ISO instant. */
  readonly orderedAt: string
}

export interface JobListener {
  readonly progress: (done: number, total: number) => void
  /** Answers a command that the job sends to the records process. */
  readonly command: (name: string, input: unknown) => Promise<AnyReply>
}

/** What threw in the process of a job: its code, and the frames of that process. Its message stayed there. */
export class JobDefect extends Error {
  readonly code: string

  constructor(code: string, lines: readonly string[]) {
    super('a job failed')
    this.code = code
    this.stack = lines.join('\n')
  }
}

export interface JobRun {
  readonly reply: Promise<AnyReply>
  /** Ends the job; its reply is then `cancelled`. */
  cancel(): void
}

/** How a host starts a job: in a process of its own, so that cancelling is immediate. */
export interface JobRunner {
  run(order: JobOrder, on: JobListener): JobRun
}
