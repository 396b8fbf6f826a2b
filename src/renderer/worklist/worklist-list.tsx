import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Worklist } from '../../shared/model/worklist.ts'
import { classNames } from '../ui/class-names.ts'
import { GroupHead } from './group-head.tsx'
import { IncompleteRow } from './incomplete-row.tsx'
import { ReviewRow } from './review-row.tsx'
import { UnsignedRow } from './unsigned-row.tsx'
import { COLUMNS } from './worklist-columns.ts'
import type { Group } from './worklist-groups.ts'
import type { WorklistItem, WorklistRow } from './worklist-items.ts'

const HEAD_PX = 28
const GROUP_PX = 32
const ROW_PX = 36

export interface WorklistListProps {
  readonly worklist: Worklist
  readonly items: readonly WorklistItem[]
  readonly selected: string | null
  readonly onSelect: (row: WorklistRow) => void
  readonly onOpen: (row: WorklistRow) => void
  readonly onContact: (row: WorklistRow) => void
  readonly onFold: (group: Group) => void
}

/** The table itself. Only the rows in sight are on the page, however many there are. */
export function WorklistList({ worklist, items, selected, ...does }: WorklistListProps) {
  const { t } = useTranslation('worklist')
  const box = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_PX : ROW_PX),
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX + GROUP_PX,
    overscan: 12,
    initialRect: { width: 920, height: 640 },
  })
  const selectedIndex = items.findIndex((item) => item.key === selected)
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtualizer])

  const shown = virtualizer.getVirtualItems()
  const before = (shown[0]?.start ?? HEAD_PX) - HEAD_PX
  const after = virtualizer.getTotalSize() - ((shown.at(-1)?.end ?? HEAD_PX) - HEAD_PX)
  return (
    <div ref={box} className="scroll-box worklist-box">
      <table
        className="data-table data-table-36 worklist-table"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its rows are selected by keys
        role="grid"
        aria-label={t('title')}
        aria-rowcount={items.length + 1}
        aria-activedescendant={selectedIndex < 0 ? undefined : `worklist-${selected}`}
        tabIndex={0}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column.key} style={'width' in column ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map(({ key }) => (
              <th key={key} scope="col" className={key === 'contact' ? 'end' : undefined}>
                {t(`column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map(({ index, key }) => {
            const item = items[index]
            return item === undefined ? null : (
              <Line
                key={key}
                item={item}
                rowIndex={index + 2}
                worklist={worklist}
                isSelected={item.key === selected}
                {...does}
              />
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null
}

interface LineProps extends Omit<WorklistListProps, 'items' | 'selected'> {
  readonly item: WorklistItem
  readonly rowIndex: number
  readonly isSelected: boolean
}

function Line({ item, rowIndex, worklist, isSelected, ...does }: LineProps) {
  if (item.kind === 'group') {
    const { group, count, fold } = item
    return <GroupHead {...{ group, count, fold, worklist }} onFold={() => does.onFold(group)} />
  }
  return (
    <tr
      id={`worklist-${item.key}`}
      className={classNames('data-row', isSelected && 'is-selected')}
      data-row
      aria-selected={isSelected}
      aria-rowindex={rowIndex}
      onClick={() => does.onSelect(item)}
      onDoubleClick={() => does.onOpen(item)}
    >
      {item.kind === 'review' ? (
        <ReviewRow
          review={item.review}
          group={item.group}
          asOf={worklist.asOf}
          onContact={() => does.onContact(item)}
        />
      ) : item.kind === 'unsigned' ? (
        <UnsignedRow record={item.record} asOf={worklist.asOf} onOpen={() => does.onOpen(item)} />
      ) : (
        <IncompleteRow record={item.record} asOf={worklist.asOf} onOpen={() => does.onOpen(item)} />
      )}
    </tr>
  )
}
