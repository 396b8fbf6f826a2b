import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog, type LogFacts } from '../../../src/main/core/log.ts'
import { rotatingFile } from '../../../src/main/core/rotating-file.ts'
import { framesOf } from '../../../src/main/core/stack-frames.ts'
import { freshFolder } from '../../support/open-test-app.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const now = () => new Date('2026-03-02T08:00:00Z')
const lines = () =>
  readFileSync(join(folder, 'app.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('writes codes, ids and durations', () => {
  createLog({ folder, now }).event('job-done', {
    endpoint: 'exports.sessionsCsv',
    durationMs: 12.5,
    count: 3,
  })
  expect(lines()).toEqual([
    {
      level: 30,
      at: '2026-03-02T08:00:00.000Z',
      event: 'job-done',
      endpoint: 'exports.sessionsCsv',
      durationMs: 12.5,
      count: 3,
    },
  ])
})

test('takes nothing else, whatever it is called with', () => {
  const log = createLog({ folder, now })
  const facts = {
    endpoint: 'patient 张伟',
    incident: 'a b',
    count: Number.NaN,
    name: '张伟',
    input: { mrn: '4711' },
  }
  log.event('x', facts as LogFacts)
  log.defect('i-1', new Error('UNIQUE constraint failed for 张伟 4711'))
  log.defect('i-2', '张伟 4711')
  expect(readFileSync(join(folder, 'app.log'), 'utf8')).not.toMatch(/张伟|4711/)
  expect(lines().map(({ incident, code }) => ({ incident, code }))).toEqual([
    { incident: undefined, code: undefined },
    { incident: 'i-1', code: 'Error' },
    { incident: 'i-2', code: 'string' },
  ])
})

test('keeps the frames of every kind of call, and no line of a message that looks like one', async () => {
  const note = 'query failed\n  at 12:00 Zhang Wei collapsed\n    at Zhang (/ward/3:12:30)\nagain'
  class Query {
    readonly cause: Error
    constructor() {
      this.cause = new Error(note)
    }
  }
  const made = new Query().cause
  const awaited = await failing(note).catch((thrown: unknown) => thrown)
  for (const cause of [made, awaited]) {
    expect(framesOf(cause).join('\n')).not.toMatch(/Zhang/)
    expect(framesOf(cause).join('\n')).toContain('log.test.ts')
  }
  expect(framesOf(made)[0]).toContain('at new Query (')
  const written = new Error('a job failed')
  written.stack = [
    'Error: another text',
    '  at 12:00 Zhang Wei collapsed',
    '    at async commitImport (file:///app/out/main/job.js:10:20)',
    '    at C:\\app\\out\\main\\job.js:4:2',
    '    at node:internal/process/execution:451:12',
  ].join('\n')
  expect(framesOf(written)).toEqual(written.stack.split('\n').slice(2))
})

async function failing(message: string): Promise<never> {
  await Promise.resolve()
  throw new Error(message)
}

test('keeps ten files and starts a new one when the first is full', () => {
  const file = rotatingFile(folder, 'app.log', 100)
  for (let no = 0; no < 200; no++) file.write(`${String(no).padStart(24, '.')}\n`)
  expect(readdirSync(folder).sort()).toEqual([
    'app.log',
    ...Array.from({ length: 9 }, (_, no) => `app.log.${no + 1}`),
  ])
  expect(readFileSync(join(folder, 'app.log'), 'utf8')).toContain('.199\n')
  expect(readFileSync(join(folder, 'app.log.9'), 'utf8')).toContain('.160\n')
})
