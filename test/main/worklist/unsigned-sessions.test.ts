import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Session } from '../../../src/shared/model/session.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { logged, registered, sign } from '../sessions/logged-session.ts'
import { LABS, procedureInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
})
afterEach(() => app.close())

const labs = LABS.map((lab) => ({ ...lab, sampledOn: '2026-01-11' }))
const performed = (performedOn: string, operator: string = USER_NAME): Promise<Session> =>
  logged(app, patientUid, { procedure: procedureInput({ performedOn, operator }), labs })
const show = (limit?: number) => app.value<Worklist>('worklist.show', { ...(limit && { limit }) })
const waiting = async () => (await show()).unsigned.map(({ sessionUid }) => sessionUid)

it('lists the complete sessions that who asks performed and has not signed, newest first, and counts all', async () => {
  const first = await performed('2026-01-12')
  const second = await performed('2026-01-13')
  expect(await waiting()).toEqual([second.uid, first.uid])
  expect((await show()).unsigned[1]).toMatchObject({
    patient: { uid: patientUid, hospitalNo: '0048213' },
    performedOn: '2026-01-12',
    sessionNo: 1,
    procedureType: 'cTACE',
    operator: USER_NAME,
    loggedBy: USER_NAME,
  })
  expect(await show(1)).toMatchObject({ unsigned: [{ sessionUid: second.uid }], counts: { unsigned: 2 } })
})

it('drops a session once it is signed or voided, and when it lacks something again', async () => {
  const [signed, voided, gap] = [
    await performed('2026-01-12'),
    await performed('2026-01-13'),
    await performed('2026-01-14'),
  ]
  await sign(app, signed.uid)
  await app.value('sessions.void', { sessionUid: voided.uid, reason: 'Twice' })
  await app.value('sessions.complete', {
    sessionUid: gap.uid,
    procedure: procedureInput({ performedOn: '2026-01-14', operator: USER_NAME, dapGyCm2: null }),
  })
  expect(await show()).toMatchObject({ unsigned: [], counts: { unsigned: 0, incomplete: 1 } })
})

it('knows the operator in whatever letter case the name was typed', async () => {
  await performed('2026-01-12', USER_NAME.toUpperCase())
  expect(await waiting()).toHaveLength(1)
})

it('leaves a session of another operator to that person', async () => {
  const { uid } = await performed('2026-01-12', 'Li Na')
  expect(await waiting()).toEqual([])
  const passphrase = 'nine copper kettles on the hill'
  await app.value('users.add', { name: 'Li Na', role: 'physician', passphrase })
  await app.value('department.lock')
  await app.value('department.unlock', { userName: 'Li Na', passphrase })
  expect(await waiting()).toEqual([uid])
})
