import { afterEach, beforeEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openRecordsApp()
})
afterEach(() => app.close())
const numbers = () => app.value<string[]>('records.numbers')

test('answers unknown-endpoint for names that only exist on every object', async () => {
  for (const name of [
    'constructor.toString',
    '__proto__.x',
    'records',
    'records.add.more',
    'nobody.asks',
    '',
  ])
    expect(await app.ask(name)).toMatchObject({ ok: false, error: { code: 'unknown-endpoint', name } })
})

test('names field, value, limit and unit of an input that is out of range', async () => {
  expect(await app.ask('records.add', { hospitalNo: '1', weightKg: 500 })).toEqual({
    ok: false,
    error: {
      code: 'invalid-input',
      issues: [
        {
          path: 'weightKg',
          code: 'too_big',
          message: expect.any(String) as string,
          value: 500,
          limit: 300,
          unit: 'kg',
        },
      ],
    },
  })
})

test('does not send a long text back with the issue about it', async () => {
  const reply = await app.ask('records.add', { hospitalNo: 1, note: 'n', extra: 'x'.repeat(200) })
  expect(JSON.stringify(reply)).not.toContain('xxx')
})

test('refuses a command id that is no UUID', async () => {
  expect(await app.ask('records.add', { hospitalNo: '1' }, 'seven')).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'commandId' }] },
  })
})

test('tells which nouns a write made stale, and nothing when it was refused', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  expect(app.events).toEqual([{ type: 'changed', nouns: ['records'] }])
  await app.ask('records.addThenRefuse', { hospitalNo: '2' })
  expect(app.events).toHaveLength(1)
})

test.each(['addThenRefuse', 'addThenThrow', 'addThenBreakContract'])('keeps nothing of %s', async (verb) => {
  const before = await app.value('audit.list')
  expect((await app.ask(`records.${verb}`, { hospitalNo: '1' })).ok).toBe(false)
  expect(await numbers()).toEqual([])
  expect(await app.value('audit.list')).toEqual(before)
})

test('answers a defect with an incident number and keeps the cause out of the reply', async () => {
  const reply = await app.ask('records.throw')
  expect(reply).toEqual({ ok: false, error: { code: 'internal', incident: expect.any(String) as string } })
  expect(app.defects).toEqual([new Error('a defect about patient 4711')])
})

test('lets an auditor read and refuses every write', async () => {
  await app.value('users.add', {
    name: 'Auditor',
    role: 'auditor',
    passphrase: 'a quiet harbour in autumn rain',
  })
  await app.value('department.lock')
  await app.value('department.unlock', { userName: 'Auditor', passphrase: 'a quiet harbour in autumn rain' })
  expect(await numbers()).toEqual([])
  expect(await app.ask('records.add', { hospitalNo: '1' })).toEqual({
    ok: false,
    error: { code: 'forbidden', role: 'auditor' },
  })
})

test('a write without a trail may keep a draft, but no record', async () => {
  await app.value('records.scratch', { hospitalNo: '1' })
  expect(await app.ask('records.addUntrailed', { hospitalNo: '1' })).toMatchObject({
    error: { code: 'internal' },
  })
  expect(await numbers()).toEqual([])
})

test('writes a look into a record down after the reply, before the next command and at lock', async () => {
  const { uid } = await app.value<{ uid: string }>('records.add', { hospitalNo: '1' })
  await app.value('records.look', { patientUid: uid })
  await app.value('records.add', { hospitalNo: '2' })
  await app.value('records.look', { patientUid: uid })
  await app.value('department.lock')
  await app.value('department.unlock', { userName: 'Dr Test', passphrase: PASSPHRASE })
  const { entries } = await app.value<{ entries: { endpoint: string; patientUid: string | null }[] }>(
    'audit.list',
  )
  expect(entries.map(({ endpoint }) => endpoint)).toEqual([
    'records.look',
    'records.add',
    'records.look',
    'records.add',
    'department.unlock',
    'department.create',
  ])
  const ofPatient = await app.value<{ entries: unknown[] }>('audit.list', { patientUid: uid })
  expect(ofPatient.entries).toHaveLength(2)
})

test('pages through the trail without a gap or a repeat', async () => {
  for (let no = 1; no <= 7; no++) await app.value('records.add', { hospitalNo: String(no) })
  const seqs: number[] = []
  for (let beforeSeq: number | undefined, more = true; more; beforeSeq = seqs.at(-1)) {
    const page = await app.value<{ entries: { seq: number }[]; more: boolean }>('audit.list', {
      beforeSeq,
      limit: 3,
    })
    seqs.push(...page.entries.map(({ seq }) => seq))
    more = page.more
  }
  expect(seqs).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('a job reports progress, writes by commands and sees what they wrote', async () => {
  const commandId = '01936f00-0000-7000-8000-0000000000aa'
  expect(await app.ask('records.bulk', { count: 3 }, commandId)).toEqual({ ok: true, value: { seen: 3 } })
  expect(app.events.filter(({ type }) => type === 'progress')).toEqual(
    [1, 2, 3].map((done) => ({ type: 'progress', commandId, done, total: 3 })),
  )
})

test('a job is cancelled by its command id, and by locking, and says whether it had saved something', async () => {
  const commandId = '01936f00-0000-7000-8000-0000000000aa'
  const running = app.ask('records.bulk', { count: 1000 }, commandId)
  expect(await app.value('jobs.cancel', { commandId })).toEqual({ cancelled: true })
  expect(await running).toEqual({ ok: false, error: { code: 'cancelled-in-part' } })
  expect(await app.value<string[]>('records.numbers')).toContain('J0')
  expect(await app.value('jobs.cancel', { commandId })).toEqual({ cancelled: false })

  const locked = app.ask('records.bulk', { count: 1000 })
  await app.value('department.lock')
  expect(await locked).toEqual({ ok: false, error: { code: 'cancelled' } })
})
