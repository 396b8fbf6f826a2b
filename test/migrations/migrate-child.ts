import Database from 'better-sqlite3'
import { migrate } from '../../src/main/db/migrate.ts'
import { readMigrations } from '../../src/main/db/migration-files.ts'
import { applyPragmas, giveKey } from '../../src/main/db/pragmas.ts'

// Migrates the file it is given, to be killed while it does.
const [path = '', steps = ''] = process.argv.slice(2)
const raw = new Database(path)
giveKey(raw, Buffer.alloc(32, 7))
applyPragmas(raw)
const migrations = readMigrations(steps)
process.stdout.write('ready', () => {
  migrate(raw, migrations, { at: '', appVersion: '' })
})
