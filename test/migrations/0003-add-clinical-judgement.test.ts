import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writerOf } from '../../src/main/db/connection.ts'
import { always } from '../../src/shared/model/settings.ts'
import type { SnapshotBrief } from '../../src/shared/model/snapshot.ts'
import { patientInput, sessionInput } from '../main/sessions/session-draft.ts'
import {
  freshFolder,
  MIGRATIONS,
  openTestApp,
  PASSPHRASE,
  testVault,
  USER_NAME,
} from '../support/open-test-app.ts'

let folder: string
beforeEach(async () => {
  folder = freshFolder()
  const released = join(folder, 'released')
  mkdirSync(released)
  for (const name of ['0001-log.sql', '0002-add-clinical-records.sql'])
    cpSync(join(MIGRATIONS, name), join(released, name))
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const vault = testVault(dataDir, undefined, { migrationsDir: released })
  const created = await vault.create({
    userName: USER_NAME,
    passphrase: PASSPHRASE,
    setUp: (db) =>
      writerOf(db).exec(
        `INSERT INTO settings (id, department_name, active_rulesets, holidays, lock_after_min,
           coagulation_variant, five_mm_rule, operators)
         VALUES (1, 'Radiology', '["cn-nhc-2022","cn-moh-2011"]', '["2026-10-01"]', 10, 'pt', 1, '["Chen Jing"]')`,
      ),
  })
  if (!created.ok) throw new Error(created.error.code)
  await vault.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a department that judged by two rulesets judges by the same two, always, with the usual shelf lives', async () => {
  const app = await openTestApp({ dataDir: join(folder, 'data') })
  await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  expect(await app.value('settings.show')).toMatchObject({
    departmentName: 'Radiology',
    activeRulesets: [always('cn-nhc-2022'), always('cn-moh-2011')],
    holidays: ['2026-10-01'],
    lockAfterMin: 10,
    coagulationVariant: 'pt',
    fiveMmRule: true,
    operators: ['Chen Jing'],
    shelfLifeDays: { laboratory: 7, imaging: 30, ecog: 7, height: 365, weight: 30 },
  })
  const { uid } = await app.value<{ uid: string }>('patients.register', { patient: patientInput() })
  const override = { code: 'mdt_decision', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
  const { snapshots } = await app.value<{ snapshots: SnapshotBrief[] }>(
    'sessions.log',
    sessionInput(uid, { eligibility: { override } }),
  )
  expect(snapshots.map(({ rulesetId, rulesetVersion }) => `${rulesetId} ${rulesetVersion}`)).toEqual([
    'cn-nhc-2022 1.0.0',
    'cn-moh-2011 1.0.0',
  ])
  await app.close()
})
