import { resolve } from 'node:path'
import { forkedJobs } from './hosts/forked-jobs.ts'
import type { FromRecords, ToRecords } from './hosts/records-link.ts'
import { startOptions } from './hosts/start-options.ts'
import { openApp } from './open-app.ts'

const main = process.parentPort
const tellMain = (message: FromRecords) => main.postMessage(message)

const start = startOptions(process.argv.slice(2))
if (!start.ok) throw new Error(start.error)
const jobs = forkedJobs(tellMain)
const app = openApp({
  root: resolve(import.meta.dirname, '../..'),
  start: start.value,
  jobs,
  emit: (event) => tellMain({ type: 'event', event }),
  checksDaily: true,
})

main.on('message', (event) => {
  const message = event.data as ToRecords
  switch (message.type) {
    case 'ask':
      return void app
        .dispatch(message.question)
        .then((reply) => tellMain({ type: 'reply', id: message.id, reply }))
    case 'close':
      return void app.close().then(() => process.exit(0))
    default:
      return jobs.hear(message, event.ports)
  }
})
