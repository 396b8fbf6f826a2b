import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnyReply } from '../../src/shared/kit/endpoint.ts'
import type { JobOrder, JobRunner } from '../../src/main/core/job-runner.ts'
import { isDiskError, storageFailure } from '../../src/main/core/storage-failure.ts'
import { defectLines } from '../../src/main/hosts/defect-report.ts'
import { forkedJobs } from '../../src/main/hosts/forked-jobs.ts'
import type { FromRecords } from '../../src/main/hosts/records-link.ts'
import { spawnedJobs } from '../../src/main/hosts/spawned-jobs.ts'

const order = (input: string): JobOrder => ({
  commandId: '01936f00-0000-7000-8000-000000000001',
  endpoint: 'exports.sessionsCsv',
  input,
  caller: { uid: '01936f00-0000-7000-8000-000000000002', name: 'Dr Test', role: 'admin' },
  dataDir: '/nowhere',
  migrationsDir: '/nowhere',
  dek: Uint8Array.of(1, 2, 3),
  appVersion: '0.0.0-test',
  orderedAt: '2026-03-02T08:00:00.000Z',
})
const silent = { progress: () => {}, command: () => Promise.reject(new Error('not asked')) }

describe('a job in a process of its own', () => {
  const jobs: JobRunner = spawnedJobs(join(import.meta.dirname, 'odd-job.ts'))

  test('gets its key by message, not by argument, and reports how far it is', async () => {
    const progress: number[][] = []
    const run = jobs.run(order('report'), { ...silent, progress: (...units) => progress.push(units) })
    expect(await run.reply).toEqual({ ok: true, value: { key: [1, 2, 3], args: [] } })
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('sends commands to the process that holds the records, each with its own reply', async () => {
    const command = (_: string, input: unknown) => Promise.resolve<AnyReply>({ ok: true, value: input })
    expect(await jobs.run(order('ask'), { ...silent, command }).reply).toEqual({
      ok: true,
      value: [
        { ok: true, value: 1 },
        { ok: true, value: 2 },
      ],
    })
  })

  test('is ended by cancelling, at once, and says so', async () => {
    const run = jobs.run(order('hang'), silent)
    run.cancel()
    expect(await run.reply).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  test('is a defect when it dies on its own', async () => {
    await expect(jobs.run(order('die'), silent).reply).rejects.toThrow('the job process ended with 7')
  })

  test('passes on where it failed, and not what it was working on', async () => {
    const defect: unknown = await jobs.run(order('throw'), silent).reply.catch((cause: unknown) => cause)
    const report = defectLines('1', defect).join('\n')
    expect(report).toMatch(/at behave .*odd-job\.ts/)
    expect(report).not.toContain('the name of a patient')
  })

  test('meets a full or a damaged disk as if it ran here', async () => {
    const thrown = (input: string) => jobs.run(order(input), silent).reply.catch((cause: unknown) => cause)
    expect(storageFailure(await thrown('fill the disk'))).toEqual({ code: 'disk-full' })
    expect(isDiskError(await thrown('read damage'))).toBe(true)
    const defect = await thrown('throw')
    expect([storageFailure(defect), isDiskError(defect)]).toEqual([undefined, false])
  })
})

describe('a job that main starts for the records process', () => {
  function openRecords() {
    const asked: FromRecords[] = []
    const jobs = forkedJobs((message) => asked.push(message))
    return { jobs, asked }
  }
  class Port extends EventEmitter {
    readonly sent: unknown[] = []
    postMessage(message: unknown) {
      this.sent.push(message)
    }
    start() {}
    say(data: unknown) {
      this.emit('message', { data, ports: [] })
    }
  }
  const connect = (jobs: ReturnType<typeof forkedJobs>, job: string) => {
    const port = new Port()
    jobs.hear({ type: 'job-port', job }, [port as never])
    return port
  }

  test('gets its order through a channel that main does not read', async () => {
    const { jobs, asked } = openRecords()
    const run = jobs.run(order('report'), silent)
    const [fork] = asked
    if (fork?.type !== 'fork-job') throw new Error('main was not asked for a process')
    const port = connect(jobs, fork.job)
    expect(port.sent).toEqual([{ type: 'order', order: order('report') }])
    port.say({ type: 'reply', reply: { ok: true, value: 5 } })
    expect(await run.reply).toEqual({ ok: true, value: 5 })
    expect(JSON.stringify(asked)).not.toContain('dek')
  })

  test('is ended through main, and its reply is then cancelled', async () => {
    const { jobs, asked } = openRecords()
    const run = jobs.run(order('hang'), silent)
    const [fork] = asked
    if (fork?.type !== 'fork-job') throw new Error('main was not asked for a process')
    connect(jobs, fork.job)
    run.cancel()
    expect(asked[1]).toEqual({ type: 'kill-job', job: fork.job })
    jobs.hear({ type: 'job-ended', job: fork.job, how: 'with 0' }, [])
    expect(await run.reply).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
})

test('a defect is reported by its kind and place, without its message', () => {
  const cause = Object.assign(new RangeError('Zhang San, 1961\n  at 12:00 Zhang San collapsed'), {
    code: 'SQLITE_CONSTRAINT',
  })
  const [first, ...frames] = defectLines('7f3a', cause)
  expect(first).toBe('incident 7f3a: RangeError SQLITE_CONSTRAINT')
  expect(frames.join('')).toContain('jobs.test.ts')
  expect(frames.join('')).not.toContain('Zhang')
  expect(defectLines('7f3a', 'Zhang San')).toEqual(['incident 7f3a: a string was thrown'])
})
