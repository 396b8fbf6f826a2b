import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { reports } from '../../../src/shared/contract/reports.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { registered } from '../sessions/logged-session.ts'
import { sessionInput } from '../sessions/session-draft.ts'
import { readCalendar, type ReadEvent } from './read-calendar.ts'

type Written = z.output<typeof reports.calendar.output>
const WEEK = { from: '2026-03-30', to: '2026-04-05' }

let app: TestApp
let patientUid: string
let reviewUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
  const logged = await app.value<z.output<typeof sessions.log.output>>(
    'sessions.log',
    sessionInput(patientUid, { review: { kind: 'book' } }),
  )
  reviewUid = logged.review?.uid ?? ''
})
afterEach(() => app.close())

const written = (input: object = { reviewUid }) =>
  app.value<Written>('reports.calendar', { language: 'en', ...input })
async function event(input?: object): Promise<ReadEvent> {
  const [first = {}] = readCalendar((await written(input)).ics ?? '').events
  return first
}
const rebook = (over: object) => app.value('reviews.rebook', { reviewUid, reason: 'Abroad', ...over })
const close = () => app.value('reviews.close', { reviewUid, reason: 'transfer', closedOn: '2026-03-02' })

test('makes an open review one day of the calendar that blocks no time', async () => {
  const { properties, longestLine } = readCalendar((await written()).ics ?? '')
  expect(properties).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' })
  expect(longestLine).toBeLessThanOrEqual(75)
  expect(await event()).toMatchObject({
    'DTSTART;VALUE=DATE': '20260401',
    'DTEND;VALUE=DATE': '20260402',
    DTSTAMP: '20260302T080000Z',
    SEQUENCE: '0',
    STATUS: 'TENTATIVE',
    TRANSP: 'TRANSPARENT',
    CLASS: 'CONFIDENTIAL',
    DESCRIPTION: 'Due on 2026-04-01\nWindow 2026-03-30 to 2026-04-13',
  })
})

test('names nobody unless it is asked to', async () => {
  for (const language of ['en', 'zh']) {
    const { ics, fileName } = await written({ reviewUid, language })
    for (const told of ['张伟', 'Zhang', '0048213', patientUid, reviewUid]) {
      expect(ics).not.toContain(told)
      expect(fileName).not.toContain(told)
    }
  }
  const { SUMMARY } = await event({ reviewUid, identifiers: 'full' })
  expect(SUMMARY).toBe('One-month review after TACE: 张伟 (Zhang Wei) 0048213')
})

test('folds and escapes what a department and a patient are called', async () => {
  const long = await registered(app, {
    name: '欧阳, 明; a\\b '.repeat(6).trim(),
    hospitalNo: '0048214',
    birthDate: '1970-01-01',
  })
  await app.value('sessions.log', sessionInput(long, { review: { kind: 'book' } }))
  const { ics } = await written({ ...WEEK, identifiers: 'full', language: 'zh' })
  const { events, longestLine } = readCalendar(ics ?? '')
  expect(longestLine).toBeLessThanOrEqual(75)
  expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
    'TACE 后 1 个月复查：张伟 0048213',
    `TACE 后 1 个月复查：${'欧阳, 明; a\\b '.repeat(6).trim()} 0048214`,
  ])
})

test('keeps its identifier through every file and every date, and counts the bookings', async () => {
  const first = await event()
  await rebook({ dueOn: '2026-04-08' })
  const moved = await event()
  await rebook({ appointmentOn: '2026-04-09' })
  const booked = await event({ from: '2026-04-06', to: '2026-04-12', language: 'zh' })
  expect(new Set([first['UID'], moved['UID'], booked['UID']]).size).toBe(1)
  expect([first, moved, booked].map((each) => each['DTSTART;VALUE=DATE'])).toEqual([
    '20260401',
    '20260408',
    '20260409',
  ])
  expect([first, moved, booked].map(({ SEQUENCE }) => SEQUENCE)).toEqual(['0', '2', '4'])
  expect(booked['STATUS']).toBe('CONFIRMED')
})

test('takes back the day of a review that was closed, and books it anew when it opens again', async () => {
  const { UID } = await event()
  await close()
  expect(await event()).toMatchObject({ UID, STATUS: 'CANCELLED', SEQUENCE: '1' })
  expect(await written(WEEK)).toMatchObject({ events: 1, cancelled: 1 })
  await app.value('reviews.reopen', { reviewUid, reason: 'Came back' })
  expect(await event()).toMatchObject({ UID, STATUS: 'TENTATIVE', SEQUENCE: '2' })
})

test('holds the reviews of the days asked for, the first and the last included', async () => {
  for (const [from, to] of [
    ['2026-04-01', '2026-04-01'],
    ['2026-03-31', '2026-04-01'],
    ['2026-04-01', '2026-04-02'],
  ])
    expect(await written({ from, to })).toMatchObject({ events: 1, cancelled: 0 })
  for (const [from, to] of [
    ['2026-03-25', '2026-03-31'],
    ['2026-04-02', '2026-04-08'],
  ])
    expect(await app.ask('reports.calendar', { from, to, language: 'en' })).toMatchObject({
      error: { code: 'no-review-to-book' },
    })
})

test('refuses a review that is not on file, days in the wrong order, and neither or both of them', async () => {
  const code = async (input: object) => {
    const reply = await app.ask('reports.calendar', { language: 'en', ...input })
    return reply.ok ? 'ok' : reply.error.code
  }
  expect(await code({ reviewUid: '01936f00-0000-7000-8000-00000000dead' })).toBe('review-not-found')
  expect(await code({ from: WEEK.to, to: WEEK.from })).toBe('period-reversed')
  expect(await code({})).toBe('invalid-input')
  expect(await code({ from: WEEK.from })).toBe('invalid-input')
  expect(await code({ reviewUid, ...WEEK })).toBe('invalid-input')
})

test('leaves with an event of the trail, which names the patient of a single review', async () => {
  const folder = join(app.dataDir, 'calendars')
  mkdirSync(folder)
  const { path, ics } = await written({ reviewUid, folder })
  expect(ics).toBeNull()
  expect(readdirSync(folder)).toHaveLength(1)
  expect(readCalendar(readFileSync(path ?? '', 'utf8')).events).toHaveLength(1)
  await written(WEEK)
  const { entries } = await app.value<{ entries: AuditEntry[] }>('audit.list', { limit: 5 })
  const noted = entries.filter(({ endpoint }) => endpoint === 'reports.noteCalendar')
  expect(noted.map((entry) => [entry.objectUid, entry.patientUid])).toEqual([
    [null, null],
    [reviewUid, patientUid],
  ])
})
