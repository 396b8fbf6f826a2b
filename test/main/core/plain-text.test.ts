import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../../../src/main/core/log.ts'
import type { TestApp } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const MARKER = 'CANARY-7f3a-张伟-姓名'
let app: TestApp
afterEach(() => app.close())

/** Every file of the folder in which a text occurs, in UTF-8 or in UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)))
}

test('what is typed can be read in no file of the folder: register, log, backups, quarantine, logs', async () => {
  app = await openRecordsApp()
  const { dataDir, vault } = app
  const log = createLog({ folder: vault.folder.logs, now: () => new Date() })
  const { uid } = await app.value<{ uid: string }>('records.add', {
    hospitalNo: MARKER,
    note: MARKER.repeat(50),
  })
  for (let no = 0; no < 50; no++)
    await app.value('records.add', { hospitalNo: `${MARKER}${no}`, note: MARKER })
  await app.value('records.change', { hospitalNo: MARKER, note: `${MARKER} again`, reason: MARKER })
  await app.value('records.scratch', { hospitalNo: MARKER })
  await app.value('records.look', { patientUid: uid })
  await app.ask('records.addThenThrow', { hospitalNo: `${MARKER}!` })
  for (const cause of app.defects) log.defect('incident-1', cause)
  const { name } = await app.value<{ name: string }>('backups.create')
  expect(filesWith(dataDir, MARKER)).toEqual([])
  await app.value('backups.restore', { name, reason: MARKER })
  await app.value('records.remove', { hospitalNo: MARKER })
  expect(filesWith(dataDir, MARKER)).toEqual([])
  await app.value('department.lock')
  expect(filesWith(dataDir, MARKER)).toEqual([])
  expect(filesWith(dataDir, 'incident-1').length).toBe(1)
})
