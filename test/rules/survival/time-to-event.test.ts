import { expect, it } from 'vitest'
import type { SurvivalEndpoint } from '../../../src/shared/model/survival.ts'
import { fromLandmark } from '../../../src/shared/rules/survival/landmark.ts'
import { type CourseEvents, timeToEvent } from '../../../src/shared/rules/survival/time-to-event.ts'

const AS_OF = '2026-12-31'

/** Treated on the first day of 2025, read after 40 days, last seen on day 500. */
function course(parts: Partial<CourseEvents> = {}): CourseEvents {
  return {
    startedOn: '2025-01-01',
    nextLineOn: null,
    lastContactOn: '2026-05-16',
    diedOn: null,
    isToldDead: false,
    progressedOn: null,
    readOn: '2025-02-10',
    untreatableOn: null,
    judgedOn: '2025-02-10',
    decompensatedOn: null,
    wasDecompensated: false,
    ...parts,
  }
}
const observed = (endpoint: SurvivalEndpoint, parts: Partial<CourseEvents> = {}, asOf = AS_OF) =>
  timeToEvent(course(parts), endpoint, asOf)
const event = (days: number) => ({ days, hasEvent: true })
const censored = (days: number) => ({ days, hasEvent: false })

it('counts from the first session to the death, in days of the calendar', () => {
  expect(observed('overall-survival', { diedOn: '2025-01-01' })).toEqual(event(0))
  expect(observed('overall-survival', { diedOn: '2026-01-01' })).toEqual(event(365))
  expect(observed('overall-survival', { startedOn: '2024-02-28', diedOn: '2024-03-01' })).toEqual(event(2))
})

it('censors at the last contact, and never after the day it is asked for', () => {
  expect(observed('overall-survival')).toEqual(censored(500))
  expect(observed('overall-survival', {}, '2026-05-16')).toEqual(censored(500))
  expect(observed('overall-survival', {}, '2026-05-15')).toEqual(censored(499))
})

it('does not count a death on the day after, and knows from it who was alive until then', () => {
  const parts = { diedOn: '2026-06-01', lastContactOn: '2025-03-01' }
  expect(observed('overall-survival', parts, '2026-06-01')).toEqual(event(516))
  expect(observed('overall-survival', parts, '2026-05-31')).toEqual(censored(515))
})

it('ends the time to progression at death without an event, where progression-free survival has one', () => {
  const died = { diedOn: '2025-04-11', isToldDead: true, lastContactOn: '2025-04-11' }
  expect(observed('progression', died)).toEqual(censored(100))
  expect(observed('untreatable-progression', died)).toEqual(censored(100))
  expect(observed('decompensation', died)).toEqual(censored(100))
  expect(observed('progression-free', died)).toEqual(event(100))
  expect(observed('event-free', died)).toEqual(event(100))
})

it('takes the first of several events', () => {
  const parts = {
    progressedOn: '2025-04-11',
    decompensatedOn: '2025-03-12',
    untreatableOn: '2025-05-01',
    diedOn: '2025-06-01',
  }
  expect(observed('progression', parts)).toEqual(event(100))
  expect(observed('progression-free', parts)).toEqual(event(100))
  expect(observed('untreatable-progression', parts)).toEqual(event(120))
  expect(observed('event-free', parts)).toEqual(event(70))
})

it('ends progression with the line, and neither death nor the liver', () => {
  const parts = { nextLineOn: '2025-04-11', progressedOn: '2025-04-12', decompensatedOn: '2025-06-10' }
  expect(observed('progression', parts)).toEqual(censored(100))
  expect(observed('progression', { ...parts, progressedOn: '2025-04-11' })).toEqual(event(100))
  expect(observed('event-free', parts)).toEqual(censored(100))
  expect(observed('decompensation', parts)).toEqual(event(160))
  expect(observed('overall-survival', parts)).toEqual(censored(500))
})

it('observes who was never read for 90 days where death counts beside progression, and not at all where it does not', () => {
  const unread = { readOn: null }
  expect(observed('progression', unread)).toBe('never-assessed')
  expect(observed('progression-free', unread)).toEqual(censored(90))
  expect(observed('progression-free', { ...unread, diedOn: '2025-04-01' })).toEqual(event(90))
  expect(observed('progression-free', { ...unread, diedOn: '2025-04-02' })).toEqual(censored(90))
  expect(observed('overall-survival', unread)).toEqual(censored(500))
  expect(observed('untreatable-progression', { judgedOn: null })).toBe('never-assessed')
})

it('leaves out a death without its day only where death is the event', () => {
  const told = { isToldDead: true }
  expect(observed('overall-survival', told)).toBe('death-undated')
  expect(observed('progression-free', told)).toBe('death-undated')
  expect(observed('progression', told)).toEqual(censored(500))
})

it('leaves out who was decompensated at the start only where that is the event', () => {
  const before = { wasDecompensated: true, decompensatedOn: '2025-01-01' }
  expect(observed('decompensation', before)).toBe('already-at-start')
  expect(observed('event-free', before)).toBe('already-at-start')
  expect(observed('overall-survival', before)).toEqual(censored(500))
  expect(observed('decompensation', { decompensatedOn: '2025-01-01' })).toEqual(event(0))
})

it('leaves out a death before the first session', () => {
  expect(observed('progression', { diedOn: '2024-12-31' })).toBe('dates-contradict')
})

it('starts at the landmark for who is still observed without the event then', () => {
  expect(fromLandmark(event(90), 90)).toBeNull()
  expect(fromLandmark(event(91), 90)).toEqual(event(1))
  expect(fromLandmark(censored(89), 90)).toBeNull()
  expect(fromLandmark(censored(90), 90)).toEqual(censored(0))
})
