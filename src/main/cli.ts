import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createAnnouncements } from './hosts/announcements.ts'
import { progressLine, runCli } from './hosts/cli-host.ts'
import { spawnedJobs } from './hosts/spawned-jobs.ts'
import { openApp } from './open-app.ts'

const { emit, onEvent } = createAnnouncements()
if (process.stderr.isTTY) onEvent((event) => process.stderr.write(progressLine(event) ?? ''))
const passphrase = process.env['EMBOLOG_PASSPHRASE']
// The processes of jobs inherit the environment; they have no use for it.
delete process.env['EMBOLOG_PASSPHRASE']

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  passphrase,
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  open: (dataDir) =>
    openApp({
      root: resolve(import.meta.dirname, '../..'),
      start: { demo: false, port: 0, ...(dataDir === undefined ? {} : { dataDir }) },
      jobs: spawnedJobs(join(import.meta.dirname, 'job.js')),
      emit,
    }),
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
})
