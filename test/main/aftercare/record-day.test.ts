import { afterEach, expect, it } from 'vitest'
import { openWard } from './open-ward.ts'

let ward: Awaited<ReturnType<typeof openWard>>
afterEach(() => ward.app.close())

it('begins with nothing: no day, no course, no hint', async () => {
  ward = await openWard(3)
  expect(await ward.show()).toMatchObject({
    performedOn: '2026-03-02',
    diedOn: null,
    days: [],
    course: null,
    complications: [],
    hints: [],
  })
})

it('keeps each day with who recorded it, and replaces a day that is recorded again', async () => {
  ward = await openWard(3)
  await ward.day({ day: 2, painNrs: 2 })
  await ward.day({ day: 0, painNrs: 5, feverCel: 38.4, nauseaGrade: 2, altUL: 210, note: 'Slept badly' })
  await ward.day({ day: 2, painNrs: 1, feverCel: 37.1 })
  expect((await ward.show()).days).toEqual([
    {
      day: 0,
      painNrs: 5,
      feverCel: 38.4,
      nauseaGrade: 2,
      altUL: 210,
      note: 'Slept badly',
      acknowledged: [],
      recordedAt: '2026-03-05T12:00:00.000Z',
      recordedBy: 'Dr Test',
    },
    expect.objectContaining({ day: 2, painNrs: 1, feverCel: 37.1, nauseaGrade: null }),
  ])
})

it('takes a day off the card when nothing of it is left', async () => {
  ward = await openWard(3)
  await ward.day({ day: 1, painNrs: 3 })
  await ward.day({ day: 1 })
  expect((await ward.show()).days).toEqual([])
  expect(await ward.day({ day: 1 })).toMatchObject({ ok: true })
})

it.each([
  [3, true],
  [4, false],
])('three days after the procedure, day %s is recorded: %s', async (day, ok) => {
  ward = await openWard(3)
  const reply = await ward.day({ day, painNrs: 1 })
  expect(reply).toMatchObject(
    ok ? { ok } : { error: { code: 'day-not-reached', day, on: '2026-03-06', today: '2026-03-05' } },
  )
})

it('records no day after the death', async () => {
  ward = await openWard(6)
  await ward.course({ diedOn: '2026-03-04' })
  expect(await ward.day({ day: 2, painNrs: 0 })).toMatchObject({ ok: true })
  expect(await ward.day({ day: 3, painNrs: 0 })).toMatchObject({
    error: { code: 'day-after-death', diedOn: '2026-03-04' },
  })
})

it.each([
  ['painNrs', 6],
  ['feverCel', 36],
  ['feverCel', 42.5],
  ['altUL', 300],
])('asks nothing about %s %s', async (field, value) => {
  ward = await openWard(3)
  expect(await ward.day({ day: 1, [field]: value })).toMatchObject({ ok: true })
})

it.each([
  ['painNrs', 7, 'above-usual:painMaxNrs:7'],
  ['feverCel', 35.9, 'below-usual:feverMaxCel:35.9'],
  ['feverCel', 42.6, 'above-usual:feverMaxCel:42.6'],
  ['altUL', 301, 'above-usual:alt:301'],
])('asks about %s %s: %s', async (field, value, asked) => {
  ward = await openWard(3)
  const [code, named] = asked.split(':')
  expect(await ward.day({ day: 1, [field]: value })).toMatchObject({
    error: { code: 'findings-open', findings: [{ code, field: named, severity: 'warn', value }] },
  })
  await ward.day({ day: 1, [field]: value, acknowledged: [asked] })
  expect((await ward.show()).days).toMatchObject([{ [field]: value, acknowledged: [asked] }])
})

it.each([
  ['painNrs', 10, 11],
  ['feverCel', 43, 43.1],
  ['feverCel', 34, 33.9],
  ['nauseaGrade', 3, 4],
  ['day', 7, 8],
])('takes %s %s at the limit and refuses %s', async (field, within, beyond) => {
  ward = await openWard(9)
  const all = ['above-usual:painMaxNrs:10', 'above-usual:feverMaxCel:43', 'below-usual:feverMaxCel:34']
  expect(await ward.day({ day: 1, [field]: within, acknowledged: all })).toMatchObject({ ok: true })
  expect(await ward.day({ day: 1, [field]: beyond, acknowledged: all })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: field, value: beyond, limit: within }] },
  })
})

it('knows nothing of a void session', async () => {
  ward = await openWard(1)
  await ward.app.value('sessions.void', { sessionUid: ward.sessionUid, reason: 'Wrong patient' })
  const refusal = { error: { code: 'session-not-found', sessionUid: ward.sessionUid } }
  expect(await ward.day({ day: 0, painNrs: 1 })).toMatchObject(refusal)
  expect(await ward.course({})).toMatchObject(refusal)
  expect(await ward.add({ onset: 'during', onsetOn: '2026-03-02' })).toMatchObject(refusal)
})
