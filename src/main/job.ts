import type { JobListener, JobOrder } from './core/job-runner.ts'
import { runJob } from './core/run-job.ts'
import { handlers } from './handlers.ts'
import { hostJob } from './hosts/job-host.ts'
import type { ToJob } from './hosts/job-link.ts'

const run = (order: JobOrder, on: JobListener) => runJob(order, handlers, on)

// Electron's helper process has a parent port and gets a channel from main; Node's has the channel it was forked with.
if (process.parentPort === undefined) {
  process.on('message', hostJob(run, (message) => process.send?.(message)) as (message: unknown) => void)
  process.on('disconnect', () => process.exit(1))
} else {
  process.parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) throw new Error('a job was started without a channel')
    const hear = hostJob(run, (message) => port.postMessage(message))
    port.on('message', (event) => hear(event.data as ToJob))
    port.on('close', () => process.exit(1))
    port.start()
  })
}
