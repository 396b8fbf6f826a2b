import { findEndpoint } from '../../shared/contract/index.ts'
import type { AuditEntry } from '../../shared/model/audit.ts'

export const ENTRY_KINDS = ['all', 'changes', 'looks', 'out', 'refused'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

const TAKES_DATA_OUT = /^(exports|backups)\./

/** Looking is noted by the program itself, each time a page opens: the list would be of little else. */
function isLook({ endpoint, outcome }: AuditEntry): boolean {
  return outcome === 'done' && findEndpoint(endpoint)?.kind === 'read' && !TAKES_DATA_OUT.test(endpoint)
}

/** An entry can be of several kinds: a refused export is both. */
export function isOfKind(entry: AuditEntry, kind: EntryKind): boolean {
  const goesOut = TAKES_DATA_OUT.test(entry.endpoint)
  const holds: Readonly<Record<EntryKind, boolean>> = {
    all: !isLook(entry),
    changes: entry.changes > 0,
    looks: isLook(entry),
    out: goesOut,
    refused: entry.outcome === 'refused',
  }
  return holds[kind]
}
