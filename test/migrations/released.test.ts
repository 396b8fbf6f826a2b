import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMigrations } from '../../src/main/db/migration-files.ts'
import { freshFolder, MIGRATIONS } from '../support/open-test-app.ts'
import released from './released.json' with { type: 'json' }

let folder: string
beforeEach(() => {
  folder = freshFolder()
  cpSync(MIGRATIONS, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Released files that are gone, renamed or read differently: a register that ran them would refuse to open. */
function editedIn(migrations: string): string[] {
  const found = new Map(readMigrations(migrations).map(({ name, sha256 }) => [name, sha256]))
  return Object.entries(released)
    .filter(([name, sha256]) => found.get(name) !== sha256)
    .map(([name]) => name)
}

test('every released migration reads as it was released; a change belongs into a new file', () => {
  expect(Object.keys(released).length).toBeGreaterThanOrEqual(2)
  expect(editedIn(MIGRATIONS)).toEqual([])
})

test.each(Object.keys(released))('notices that %s was edited, if only by a comment', (name) => {
  const path = join(folder, name)
  writeFileSync(path, `${readFileSync(path, 'utf8')}-- one more word\n`)
  expect(editedIn(folder)).toEqual([name])
})

test('takes a checkout with the line ends of Windows for the same', () => {
  for (const name of Object.keys(released)) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  }
  expect(editedIn(folder)).toEqual([])
})

test('a new file beside the released ones is no edit', () => {
  const next = String(readMigrations(folder).length + 1).padStart(4, '0')
  writeFileSync(join(folder, `${next}-add-thing.sql`), 'CREATE TABLE thing (id INTEGER PRIMARY KEY) STRICT;')
  expect(editedIn(folder)).toEqual([])
})
