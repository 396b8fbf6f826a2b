import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { audit } from '../../../src/shared/contract/audit.ts'
import { openTestApp, PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'
import { logged, registered, sign } from '../sessions/logged-session.ts'
import { LABS, procedureInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
})
afterEach(() => app.close())

const verify = () => app.value<z.output<typeof audit.verify.output>>('audit.verify')
async function signed(performedOn: string, patient = patientUid) {
  const labs = LABS.map((lab) => ({ ...lab, sampledOn: '2026-01-11' }))
  const session = await logged(app, patient, { procedure: procedureInput({ performedOn }), labs })
  await sign(app, session.uid)
  return session
}
/** Somebody with the key and SQL, who takes off what forbids it, puts it back and leaves the trail alone. */
function tamper(sql: string): void {
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const triggers = raw.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  raw.pragma('foreign_keys = OFF')
  raw.exec(triggers.map(({ name }) => `DROP TRIGGER "${name}";`).join(''))
  raw.exec(sql)
  raw.exec(triggers.map((trigger) => `${trigger.sql};`).join('\n'))
  raw.pragma('foreign_keys = ON')
}
const nameOf = ({ uid, no, performedOn }: Awaited<ReturnType<typeof signed>>, patient = patientUid) => ({
  sessionUid: uid,
  patientUid: patient,
  patient: { hospitalNo: '0048213', name: '张伟' },
  session: { no, performedOn },
})

it('finds every signed, amended and voided session to be what was signed', async () => {
  expect(await verify()).toMatchObject({ signed: 0, differing: [] })
  await logged(app, patientUid)
  const amended = await signed('2026-01-12')
  const voided = await signed('2026-01-13')
  await app.value('sessions.amend', {
    sessionUid: amended.uid,
    revision: 1,
    procedure: procedureInput({ performedOn: '2026-01-12', contrastMl: 95 }),
    reason: 'Read again from the injector',
    passphrase: PASSPHRASE,
  })
  await app.value('sessions.void', { sessionUid: voided.uid, reason: 'Twice' })
  expect(await verify()).toMatchObject({ signed: 2, differing: [], findings: [] })
})

it('names the session whose content was changed past the program, and no other', async () => {
  await signed('2026-01-12')
  const changed = await signed('2026-01-13')
  const other = await registered(app, { hospitalNo: '0059001', name: '李娜', birthDate: '1961-04-02' })
  await signed('2026-01-12', other)
  tamper(`UPDATE session SET contrast_ml = 111 WHERE performed_on = '2026-01-13'`)
  expect(await verify()).toMatchObject({ signed: 3, differing: [nameOf(changed)] })
})

it.each([
  ['whose drug was changed', 'UPDATE session_drug SET dose_mg = dose_mg + 10'],
  ['that was signed by another name', `UPDATE session SET signed_by = 'Somebody else'`],
  ['from which the signature was taken', 'UPDATE session SET signed_at = NULL, signed_by = NULL'],
])('names a session %s', async (_, sql) => {
  const session = await signed('2026-01-12')
  tamper(sql)
  expect((await verify()).differing).toEqual([nameOf(session)])
})

it('names an amended session whose earlier content was rewritten', async () => {
  const session = await signed('2026-01-12')
  await app.value('sessions.amend', {
    sessionUid: session.uid,
    revision: 1,
    procedure: procedureInput({ performedOn: '2026-01-12', contrastMl: 95 }),
    reason: 'Read again from the injector',
    passphrase: PASSPHRASE,
  })
  tamper(`UPDATE session_amendment SET body = json_set(body, '$.contrastMl', 120)`)
  expect((await verify()).differing).toEqual([nameOf(session)])
})

it('names a session that claims a signature which the trail does not know', async () => {
  const session = await logged(app, patientUid)
  tamper(`UPDATE session SET signed_at = '2026-03-02T09:00:00.000Z', signed_by = 'Li Na'`)
  expect(await verify()).toMatchObject({ signed: 1, differing: [nameOf(session)] })
})

it('names a signed session of which no row is left', async () => {
  const session = await signed('2026-01-12')
  tamper(
    ['session_agent', 'session_drug', 'session_artery', 'session'].map((t) => `DELETE FROM ${t};`).join(' '),
  )
  expect(await verify()).toMatchObject({
    signed: 1,
    differing: [{ sessionUid: session.uid, patientUid, patient: null, session: null }],
  })
})
