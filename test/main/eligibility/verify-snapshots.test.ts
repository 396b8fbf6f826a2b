import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotReport } from '../../../src/main/eligibility/verify-snapshots.ts'
import { giveKey } from '../../../src/main/db/pragmas.ts'
import { storeOn } from '../../../src/main/db/store.ts'
import type { SnapshotBrief } from '../../../src/shared/model/snapshot.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

const OVERRIDE = {
  code: 'mdt_decision' as const,
  text: null,
  responsiblePhysician: 'Li Na',
  secondPerson: 'Wang Fang',
}
const OWN = JSON.stringify({
  id: 'own-rules',
  version: '1.0.0',
  status: 'own',
  title: 'Our rules',
  conditions: [],
  indications: [{ id: 'I1', label: 'HCC', when: { in: ['diagnosis_hcc', ['confirmed']] } }],
  contraindications: [{ id: 'C1', kind: 'absolute', label: 'ECOG', when: { cmp: ['ecog', '>=', 3] } }],
  advisories: [],
})

let app: TestApp
let dek: Buffer
let written: SnapshotBrief[]
beforeAll(async () => {
  app = await openTestApp()
  await app.value('eligibility.loadRuleset', { text: OWN })
  const own = { id: 'own-rules', version: '1.0.0', validFrom: null, validTo: null }
  await app.value('settings.change', { activeRulesets: ['cn-nhc-2022', own] })
  written = []
  for (const hospitalNo of ['1', '2']) {
    const birthDate = `196${hospitalNo}-03-02`
    const patient = patientInput({ hospitalNo, name: null, birthDate })
    const { uid: patientUid } = await app.value<{ uid: string }>('patients.register', { patient })
    for (const performedOn of ['2026-03-01', '2026-03-02']) {
      const draft = sessionInput(patientUid, {
        procedure: procedureInput({ performedOn }),
        eligibility: { override: OVERRIDE },
      })
      const { snapshots } = await app.value<{ snapshots: SnapshotBrief[] }>('sessions.log', draft)
      written.push(...snapshots)
    }
  }
  dek = Buffer.from(app.vault.open?.dek ?? [])
})
afterAll(() => app.close())

it('judges every snapshot again, and finds them as they were', async () => {
  expect(await app.value('eligibility.verifySnapshots')).toEqual({ checked: 8, differing: [] })
  expect(app.events.filter(({ type }) => type === 'progress').at(-1)).toMatchObject({ done: 8, total: 8 })
})

describe('somebody with the key and knowledge of SQL', () => {
  /** What is found in a copy of the register after a snapshot in it was altered, trigger or not. */
  function foundAfter(sql: string): string[] {
    const path = join(app.dataDir, 'tampered.db')
    app.vault.open?.register.store.checkpoint('TRUNCATE')
    copyFileSync(app.vault.folder.database, path)
    const raw = new Database(path)
    giveKey(raw, dek)
    const triggers = raw
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
      .pluck()
      .all() as string[]
    raw.exec(triggers.map((name) => `DROP TRIGGER "${name}";`).join(''))
    raw.exec(sql)
    const { differing } = storeOn(raw).read((db) => snapshotReport(db, () => undefined))
    raw.close()
    rmSync(path)
    return differing.map(
      ({ snapshotUid, what }) => `${written.findIndex(({ uid }) => uid === snapshotUid) + 1} ${what}`,
    )
  }
  const alter = (change: string) => `UPDATE eligibility_snapshot SET ${change} WHERE id = 3`
  const inBody = (path: string, value: string) => alter(`body = json_set(body, '${path}', ${value})`)
  /** The position of an input in the body, by its name. */
  const inputAt = (name: string) =>
    `(SELECT key FROM json_each(body, '$.inputs') WHERE json_extract(value, '$.name') = '${name}')`

  it('who does nothing is not accused', () => expect(foundAfter('SELECT 1')).toEqual([]))

  it.each([
    ['the verdict of the column', alter(`verdict = 'ABSOLUTE'`), ['3 verdict']],
    [
      'the verdict that is shown',
      alter(`judgement = json_set(judgement, '$.verdict', 'ABSOLUTE')`),
      ['3 verdict'],
    ],
    [
      'a rule that is shown',
      alter(`judgement = json_set(judgement, '$.relative', json('["K8a"]'))`),
      ['3 rules'],
    ],
    ['the verdict in the body', inBody('$.verdict', `'RELATIVE'`), ['3 verdict', '3 hash']],
    ['the result of a rule', inBody('$.rule_results[0].result', 'json(0)'), ['3 rules', '3 hash']],
    ['an indication that was met', inBody('$.indications_fired', `json('[]')`), ['3 rules', '3 hash']],
    ['a score', inBody('$.derived[0].value.high', '9'), ['3 rules', '3 hash']],
    [
      'an input that matters',
      alter(`body = json_set(body, '$.inputs[' || ${inputAt('cachexia')} || '].value', json('true'))`),
      ['3 verdict', '3 hash'],
    ],
    [
      'an input that changes no verdict',
      alter(`body = json_set(body, '$.inputs[' || ${inputAt('wbc')} || '].value', 5.1)`),
      ['3 rules', '3 hash'],
    ],
    [
      'who entered a value',
      alter(`body = json_set(body, '$.inputs[' || ${inputAt('wbc')} || '].entered_by', 'Somebody')`),
      ['3 hash'],
    ],
    ['an input that says nothing any more', inBody('$.inputs', `json('{}')`), ['3 rules', '3 hash']],
    ['the reason', alter(`decision = json_set(decision, '$.reason', 'because')`), ['3 hash']],
    ['the day of writing', alter(`created_at = '2026-01-01T08:00:00.000Z'`), ['3 hash']],
    ['its hash', alter(`sha256 = printf('%064d', 1)`), ['3 hash', '4 chain']],
    ['its predecessor', alter(`previous_sha256 = printf('%064d', 1)`), ['3 hash', '3 chain']],
    ['a snapshot that is gone', 'DELETE FROM eligibility_snapshot WHERE id = 3', ['4 chain']],
    [
      'a session given to another patient',
      'UPDATE session SET patient_id = 1, no = 9 WHERE id = 3',
      ['5 hash', '5 chain', '6 hash', '7 chain'],
    ],
    ['the ruleset it names', alter(`ruleset_sha256 = printf('%064d', 1)`), ['3 ruleset-unknown', '3 hash']],
    [
      'the text of a ruleset',
      `UPDATE ruleset SET body = replace(body, '3]', '0]')`,
      ['2 ruleset-unknown', '4 ruleset-unknown', '6 ruleset-unknown', '8 ruleset-unknown'],
    ],
  ])('is found to have altered %s', (_, sql, found) => expect(foundAfter(sql)).toEqual(found))

  it('finds a snapshot of the first versions as it was, which did not name the coagulation test', () => {
    // The body of then, under the hash of then: only what is judged by is compared here.
    const found = foundAfter(
      `UPDATE eligibility_snapshot SET body = json_remove(body, '$.coagulation_variant', '$.shelf_life_days')`,
    )
    expect(found).toEqual(written.map((_snapshot, at) => `${at + 1} hash`))
  })
})

describe('a snapshot is read again by another ruleset', () => {
  const reread = (snapshotUid: string | undefined, id: string, version = '1.0.0') =>
    app.ask('eligibility.reread', { snapshotUid, ruleset: { id, version } })

  it('and labelled as such; nothing is stored', async () => {
    const [nhc] = written
    expect(await reread(nhc?.uid, 'west-bclc-2022')).toMatchObject({
      ok: true,
      value: {
        of: {
          snapshotUid: nhc?.uid,
          sessionUid: nhc?.sessionUid,
          rulesetId: 'cn-nhc-2022',
          rulesetVersion: '1.0.0',
        },
        by: { id: 'west-bclc-2022', version: '1.0.0' },
        judgement: { verdict: 'INSUFFICIENT', unknown: expect.arrayContaining(['A2']) as string[] },
      },
    })
    expect(await reread(nhc?.uid, 'cn-nhc-2022')).toMatchObject({ value: { judgement: nhc?.judgement } })
    expect(await reread(nhc?.uid, 'own-rules')).toMatchObject({
      value: { judgement: { verdict: 'ELIGIBLE' } },
    })
    expect(await app.value('eligibility.verifySnapshots')).toMatchObject({ checked: 8 })
    // A look is written down by the next command at the latest.
    await app.value('settings.change', {})
    const trail = await app.value<{ entries: { endpoint: string; patientUid: string | null }[] }>(
      'audit.list',
    )
    const look = trail.entries.find(({ endpoint }) => endpoint === 'eligibility.reread')
    expect(look?.patientUid).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('only when both are at hand', async () => {
    const strange = '01936f00-0000-7000-8000-000000000001'
    expect(await reread(strange, 'cn-nhc-2022')).toMatchObject({ error: { code: 'snapshot-not-found' } })
    expect(await reread(written[0]?.uid, 'cn-nhc-2022', '9.9.9')).toEqual({
      ok: false,
      error: { code: 'ruleset-not-found', id: 'cn-nhc-2022', version: '9.9.9' },
    })
  })
})
