import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Column {
  readonly key: string
  readonly label: ReactNode
  /** Pixels; the column without a width takes the rest. */
  readonly width?: number
  readonly align?: 'start' | 'end'
}

export interface DataTableProps {
  /** Names the table for screen readers. */
  readonly label: string
  readonly columns: readonly Column[]
  /** Below this width the table scrolls inside its own box. */
  readonly minWidth?: number
  /** 36 px (worklist), 28 (lesions) or 24 (changes). */
  readonly rowHeight?: 36 | 28 | 24
  readonly children: ReactNode
}

/** Moves the focus to the next or previous row, the first or the last. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  const focused = event.target instanceof HTMLElement ? event.target.closest('tr[data-row]') : null
  if (focused === null || event.target !== focused) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-row]')]
  const at = rows.findIndex((row) => row === focused)
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  }
  const next = to[event.key]
  if (next === undefined) return
  event.preventDefault()
  rows[next]?.focus()
}

/** Hairlines, a head that stays, rows that arrow keys walk. Put `GroupRow` and `DataRow` inside. */
export function DataTable({ label, columns, minWidth, rowHeight = 36, children }: DataTableProps) {
  return (
    <div className="scroll-box data-table-box" role="presentation" onKeyDown={walkRows}>
      <table className={`data-table data-table-${rowHeight}`} aria-label={label} style={{ minWidth }}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, label: head, align }) => (
              <th key={key} scope="col" className={align === 'end' ? 'end' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

export interface GroupRowProps {
  readonly columns: number
  /** Its words, or the button that folds it. */
  readonly name: ReactNode
  readonly count?: ReactNode
  /** The rule of the group in words. */
  readonly rule?: ReactNode
  /** Tags between the count and the rule. */
  readonly children?: ReactNode
}

/** A band that opens a group of rows: name, count and the rule behind it. */
export function GroupRow({ columns, name, count, rule, children }: GroupRowProps) {
  return (
    <tr className="group-row">
      <th colSpan={columns} scope="colgroup">
        <span className="group-row-in">
          {name}
          {count !== undefined && <span className="group-row-count">{count}</span>}
          {children}
          {rule !== undefined && <span className="group-row-rule ellipsis">{rule}</span>}
        </span>
      </th>
    </tr>
  )
}

export interface DataRowProps {
  readonly isSelected?: boolean
  /** The row got the focus or was clicked. */
  readonly onSelect?: () => void
  /** Enter, or a double click. */
  readonly onOpen?: () => void
  readonly label?: string
  readonly children: ReactNode
}

export function DataRow({ isSelected = false, onSelect, onOpen, label, children }: DataRowProps) {
  const walks = onSelect !== undefined || onOpen !== undefined
  return (
    <tr
      className={classNames('data-row', isSelected && 'is-selected')}
      data-row={walks || undefined}
      aria-selected={walks ? isSelected : undefined}
      aria-label={label}
      tabIndex={walks ? (isSelected ? 0 : -1) : undefined}
      onFocus={onSelect}
      onClick={(event) => {
        if (walks && !(event.target as HTMLElement).closest('button, a')) event.currentTarget.focus()
      }}
      onDoubleClick={onOpen}
      onKeyDown={(event) => {
        const isOwn = event.target === event.currentTarget && !event.nativeEvent.isComposing
        if (isOwn && event.key === 'Enter' && onOpen !== undefined) {
          event.preventDefault()
          onOpen()
        }
      }}
    >
      {children}
    </tr>
  )
}
