import { expect, test } from 'vitest'
import type { HostEvent } from '../../src/shared/kit/endpoint.ts'
import { linkRecords } from '../../src/main/hosts/records-link.ts'
import { FakeChild } from '../electron/fake-electron.ts'

function open() {
  const records: FakeChild[] = []
  const jobs: FakeChild[] = []
  const events: HostEvent[] = []
  const forked = (list: FakeChild[], file: string) => {
    const child = new FakeChild(file)
    list.push(child)
    return child
  }
  const link = linkRecords({
    forkRecords: () => forked(records, 'records.js'),
    forkJob: () => ({ process: forked(jobs, 'job.js'), port: {} as never }),
    emit: (event) => events.push(event),
  })
  return { link, records, jobs, events }
}

test('brings each answer to its question, in whatever order they come', async () => {
  const { link, records } = open()
  const [a, b] = [link.ask({ name: 'a.a', input: 1 }), link.ask({ name: 'b.b', input: 2 })]
  records[0]?.emit('message', { type: 'reply', id: 2, reply: { ok: true, value: 'b' } })
  records[0]?.emit('message', { type: 'reply', id: 1, reply: { ok: true, value: 'a' } })
  expect([await a, await b]).toEqual([
    { ok: true, value: 'a' },
    { ok: true, value: 'b' },
  ])
})

test('passes on what the records process announces', () => {
  const { records, events } = open()
  records[0]?.emit('message', { type: 'event', event: { type: 'changed', nouns: ['patients'] } })
  expect(events).toEqual([{ type: 'changed', nouns: ['patients'] }])
})

test('a records process that dies is replaced, its questions are answered, and the windows hear that it is locked', async () => {
  const { link, records, events } = open()
  const waiting = link.ask({ name: 'a.a', input: 1 })
  records[0]?.emit('exit', 134)
  expect(await waiting).toEqual({ ok: false, error: { code: 'internal', incident: 'records-ended-134' } })
  expect([records.length, events]).toEqual([2, [{ type: 'locked' }]])
  void link.ask({ name: 'a.b', input: 2 })
  expect(records[1]?.told).toHaveLength(1)
})

test('one that dies a fourth time stays down, and questions are refused at once', async () => {
  const { link, records } = open()
  for (let i = 0; i < 4; i++) records[i]?.emit('exit', 1)
  expect(records).toHaveLength(4)
  expect(await link.ask({ name: 'a.a', input: 1 })).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('starts a job, hands its channel over, ends it on request, and tells when it is over', () => {
  const { records, jobs } = open()
  records[0]?.emit('message', { type: 'fork-job', job: 'j' })
  expect(records[0]?.told).toEqual([{ message: { type: 'job-port', job: 'j' }, ports: [{}] }])
  records[0]?.emit('message', { type: 'kill-job', job: 'j' })
  expect(jobs[0]?.killed).toBe(1)
  expect(records[0]?.told[1]?.message).toEqual({ type: 'job-ended', job: 'j', how: 'with 0' })
})

test('closes when the records process has closed its database, and does not start it again', async () => {
  const { link, records } = open()
  const closed = link.close()
  expect(records[0]?.told.map(({ message }) => message)).toEqual([{ type: 'close' }])
  records[0]?.emit('exit', 0)
  await closed
  expect(records).toHaveLength(1)
})
