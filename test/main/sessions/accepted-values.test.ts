import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'
import { logged, registered, sign } from './logged-session.ts'
import { ARTERY, procedureInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
})
afterEach(() => app.close())

type Over = NonNullable<Parameters<typeof procedureInput>[0]>
const oil = (amount: number): Over => {
  const drugs = ARTERY.drugs.map((drug) => ({ ...drug, volumeMl: 10 }))
  return { arteries: [{ ...ARTERY, agents: [{ agent: 'iodized_oil', amount }], drugs }] }
}
const asks = (field: string, value: number, limit: number) => ({
  error: { code: 'findings-open', findings: [{ code: 'above-usual', field, value, limit }] },
})

it.each([
  ['contrastMl', { contrastMl: 260 }, { contrastMl: 650 }, asks('contrastMl', 650, 250)],
  ['iodized_oil', oil(22), oil(35), asks('iodized_oil', 35, 30)],
] as const)(
  'asks anew about %s once it is another one than was accepted',
  async (field, first, second, anew) => {
    const accepted = `above-usual:${field}:${field === 'contrastMl' ? 260 : 22}`
    const { uid } = await logged(app, patientUid, {
      procedure: procedureInput(first),
      acknowledged: [accepted],
    })
    const correct = (over: Over, acknowledged: string[] = []) =>
      app.ask('sessions.complete', { sessionUid: uid, procedure: procedureInput(over), acknowledged })
    expect(await correct({ ...first, room: 'Room 3' })).toMatchObject({ ok: true })
    expect(await correct(second)).toMatchObject(anew)
    expect(await correct(second, [accepted])).toMatchObject(anew)

    await sign(app, uid)
    const amended = { sessionUid: uid, revision: 1, reason: 'Read again', passphrase: PASSPHRASE }
    expect(await app.ask('sessions.amend', { ...amended, procedure: procedureInput(second) })).toMatchObject(
      anew,
    )
  },
)
