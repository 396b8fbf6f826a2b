import type Database from 'better-sqlite3'

/** `application_id` of every register: the bytes "EMBO". */
export const APPLICATION_ID = 0x454d424f

/**
 * What every connection runs with. SQLite would default to settings that lose the last commits at a power cut
 * (synchronous NORMAL in WAL) or leave plain text on disk (temporary files), so each is set and read back.
 */
export const PRAGMAS: readonly (readonly [name: string, value: number | string])[] = [
  ['synchronous', 2],
  ['fullfsync', 1],
  ['checkpoint_fullfsync', 1],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['mmap_size', 0],
  ['cache_size', -65_536],
  ['busy_timeout', 5000],
  ['journal_size_limit', 4_194_304],
  ['wal_autocheckpoint', 1000],
]

/** Names the 256-bit key of an SQLCipher 4 file; nothing is read yet. */
export function giveKey(raw: Database.Database, dek: Uint8Array): void {
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${Buffer.from(dek).toString('hex')}'"`)
}

/**
 * Sets every pragma and reads it back.
 * @returns the name of the first one that did not take, or undefined
 */
export function applyPragmas(raw: Database.Database, journal: 'wal' | 'as-is' = 'wal'): string | undefined {
  if (journal === 'wal' && raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal') return 'journal_mode'
  for (const [name, value] of PRAGMAS) raw.pragma(`${name} = ${value}`)
  return PRAGMAS.find(([name, value]) => raw.pragma(name, { simple: true }) !== value)?.[0]
}
