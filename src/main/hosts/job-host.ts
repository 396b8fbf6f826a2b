import type { AnyReply } from '../../shared/kit/endpoint.ts'
import type { JobListener, JobOrder } from '../core/job-runner.ts'
import { storageCode } from '../core/storage-failure.ts'
import { defectLines } from './defect-report.ts'
import type { FromJob, ToJob } from './job-link.ts'

/** The job's end of its channel: takes one order, passes its commands and progress on, and answers once. */
export function hostJob(
  run: (order: JobOrder, on: JobListener) => Promise<AnyReply>,
  send: (message: FromJob) => void,
): (message: ToJob) => void {
  const waiting = new Map<number, (reply: AnyReply) => void>()
  const listener: JobListener = {
    progress: (done, total) => send({ type: 'progress', done, total }),
    command: (name, input) =>
      new Promise((resolve) => {
        const id = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1
        waiting.set(id, resolve)
        send({ type: 'command', id, name, input })
      }),
  }
  return function hear(message) {
    if (message.type === 'answer') {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
      return
    }
    run(message.order, listener).then(
      (reply) => send({ type: 'reply', reply }),
      (cause: unknown) =>
        send({ type: 'defect', code: storageCode(cause), lines: defectLines('of a job', cause) }),
    )
  }
}
