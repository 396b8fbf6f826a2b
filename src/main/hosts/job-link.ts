import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { JobDefect, type JobListener, type JobOrder, type JobRun } from '../core/job-runner.ts'

/** What the process of a job is told. The order comes first and alone carries the key: arguments and environment are public. */
export type ToJob =
  | { readonly type: 'order'; readonly order: JobOrder }
  | { readonly type: 'answer'; readonly id: number; readonly reply: AnyReply }

/** What it says. */
export type FromJob =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'command'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'reply'; readonly reply: AnyReply }
  | { readonly type: 'defect'; readonly code: string; readonly lines: readonly string[] }

/** A process for one job, started in whatever way the host can. */
export interface JobProcess {
  send(message: ToJob): void
  onMessage(listener: (message: FromJob) => void): void
  onEnd(listener: (how: string) => void): void
  kill(): void
}

/** Runs one order in a process of its own. Cancelling ends the process: nothing it holds outlives it. */
export function runInProcess(process: JobProcess, order: JobOrder, on: JobListener): JobRun {
  let isCancelled = false
  const reply = new Promise<AnyReply>((resolve, reject) => {
    process.onMessage((message) => {
      switch (message.type) {
        case 'progress':
          return on.progress(message.done, message.total)
        case 'command':
          return void on
            .command(message.name, message.input)
            .then((answer) => process.send({ type: 'answer', id: message.id, reply: answer }), reject)
        case 'reply':
          resolve(message.reply)
          return process.kill()
        case 'defect':
          reject(new JobDefect(message.code, message.lines))
          return process.kill()
      }
    })
    process.onEnd((how) => {
      if (isCancelled) resolve({ ok: false, error: { code: 'cancelled' } })
      else reject(new Error(`the job process ended ${how}`))
    })
    process.send({ type: 'order', order })
  })
  return {
    reply,
    cancel() {
      isCancelled = true
      process.kill()
    },
  }
}
