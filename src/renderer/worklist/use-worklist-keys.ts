import { useTranslation } from 'react-i18next'
import { useShortcut } from '../ui/use-shortcut.ts'
import { neighbour, type WorklistRow } from './worklist-items.ts'

export interface WorklistKeys {
  readonly rows: readonly WorklistRow[]
  readonly selected: WorklistRow | undefined
  readonly onSelect: (row: WorklistRow) => void
  readonly onOpen: (row: WorklistRow) => void
}

/** Arrow keys or J and K walk the rows from anywhere on the screen; Enter opens the one they stand on. */
export function useWorklistKeys({ rows, selected, onSelect, onOpen }: WorklistKeys): void {
  const { t } = useTranslation('worklist')
  const step = (by: number) => () => {
    const row = neighbour(rows, selected?.key ?? null, by)
    if (row !== undefined) onSelect(row)
  }
  const count = rows.length
  const hidden = { hidden: true }
  useShortcut('J', t('keys.down'), step(1))
  useShortcut('K', t('keys.up'), step(-1))
  useShortcut('Down', t('keys.down'), step(1), hidden)
  useShortcut('Up', t('keys.up'), step(-1), hidden)
  useShortcut('PageDown', t('keys.down'), step(12), hidden)
  useShortcut('PageUp', t('keys.up'), step(-12), hidden)
  useShortcut('Home', t('keys.first'), step(-count), hidden)
  useShortcut('End', t('keys.last'), step(count), hidden)
  useShortcut('Enter', t('keys.open'), () => selected !== undefined && onOpen(selected))
}
