import { randomUUID } from 'node:crypto'
import type { MessagePortMain } from 'electron'
import type { JobRunner } from '../core/job-runner.ts'
import { type FromJob, type JobProcess, runInProcess, type ToJob } from './job-link.ts'
import type { FromRecords, ToRecords } from './records-link.ts'

export interface ForkedJobs extends JobRunner {
  /** Hands over what main says about jobs, with the ports that came along. */
  hear(message: ToRecords, ports: readonly MessagePortMain[]): void
}

/**
 * Jobs in Electron: only main can start a process, so it is asked to, and sends back the end of a channel. Order and
 * key go through that channel, from the records process straight to the job.
 */
export function forkedJobs(tellMain: (message: FromRecords) => void): ForkedJobs {
  const open = new Map<string, { connect(port: MessagePortMain): void; end(how: string): void }>()
  return {
    run(order, on) {
      const job = randomUUID()
      const listeners: { message: (message: FromJob) => void; end: (how: string) => void } = {
        message: () => {},
        end: () => {},
      }
      const early: ToJob[] = []
      let port: MessagePortMain | undefined
      open.set(job, {
        connect(connected) {
          port = connected
          port.on('message', (event) => listeners.message(event.data as FromJob))
          port.start()
          for (const message of early.splice(0)) port.postMessage(message)
        },
        end(how) {
          open.delete(job)
          listeners.end(how)
        },
      })
      tellMain({ type: 'fork-job', job })
      const process: JobProcess = {
        send: (message) => (port === undefined ? void early.push(message) : port.postMessage(message)),
        onMessage: (listener) => void (listeners.message = listener),
        onEnd: (listener) => void (listeners.end = listener),
        kill: () => tellMain({ type: 'kill-job', job }),
      }
      return runInProcess(process, order, on)
    },
    hear(message, [port]) {
      if (message.type === 'job-port' && port !== undefined) open.get(message.job)?.connect(port)
      if (message.type === 'job-ended') open.get(message.job)?.end(message.how)
    },
  }
}
