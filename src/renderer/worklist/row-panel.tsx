import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { IncompletePanel } from './incomplete-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { UnsignedPanel } from './unsigned-panel.tsx'
import type { WorklistRow } from './worklist-items.ts'

export interface RowPanelProps {
  readonly row: WorklistRow
  readonly asOf: IsoDate
  readonly onOpen: (row: WorklistRow) => void
  readonly onOpenPatient: (row: WorklistRow) => void
}

/** The right panel: the selected row in full, with what can be done about it. */
export function RowPanel({ row, asOf, onOpen, onOpenPatient }: RowPanelProps) {
  const does = { asOf, onOpen: () => onOpen(row), onOpenPatient: () => onOpenPatient(row) }
  // Keyed by row: what was typed about one patient must not stand in the panel of the next.
  if (row.kind === 'review') return <ReviewPanel key={row.key} review={row.review} {...does} />
  if (row.kind === 'unsigned') return <UnsignedPanel key={row.key} record={row.record} {...does} />
  return <IncompletePanel key={row.key} record={row.record} {...does} />
}
