import type { AuditEntry } from '../../shared/model/audit.ts'

export const ENTRY_KINDS = ['all', 'changes', 'looks', 'out', 'refused'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

const TAKES_DATA_OUT = /^(exports|backups)\./

/** An entry can be of several kinds: a refused export is both. */
export function isOfKind(entry: AuditEntry, kind: EntryKind): boolean {
  const goesOut = TAKES_DATA_OUT.test(entry.endpoint)
  const holds: Readonly<Record<EntryKind, boolean>> = {
    all: true,
    changes: entry.changes > 0,
    looks: entry.changes === 0 && entry.outcome === 'done' && !goesOut,
    out: goesOut,
    refused: entry.outcome === 'refused',
  }
  return holds[kind]
}
