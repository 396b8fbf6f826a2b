import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { classNames } from '../ui/class-names.ts'
import { PersonName } from '../ui/person-name.tsx'
import { useToday } from '../ui/use-today.ts'
import { factWords } from './fact-words.ts'
import type { FoundPatient } from './use-found-patients.ts'

const HEAD_PX = 28
const ROW_PX = 36

const COLUMNS = [
  { key: 'patient', width: 380 },
  { key: 'hospitalNo', width: 160 },
  { key: 'birth', width: 112 },
  { key: 'sessions', width: 88, end: true },
  { key: 'last' },
] as const
/** With what a patient is listed for, the rest stands closer. */
const CLOSE = { patient: 240, hospitalNo: 112, birth: 96, sessions: 80, last: 112 } as const

export interface PatientTableProps {
  readonly rows: readonly FoundPatient[]
  readonly active: number
  /** Whether rows say what they are listed for. */
  readonly hasFacts: boolean
  readonly onActive: (index: number) => void
  readonly onOpen: (patient: PatientBrief) => void
  /** The last row came into sight. */
  readonly onEnd: () => void
  /** Said under the last row. */
  readonly note: ReactNode
}

/** One line for each patient found, those in sight alone. The keys are heard by the search field above. */
export const PatientTable = memo(function PatientTable({
  rows,
  active,
  hasFacts,
  onActive,
  onOpen,
  onEnd,
  note,
}: PatientTableProps) {
  const { t } = useTranslation('patients')
  const { t: q } = useTranslation('questions')
  const today = useToday()
  const box = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.patient.uid ?? index,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    overscan: 6,
    initialRect: { width: 920, height: 640 },
  })
  useEffect(() => {
    virtualizer.scrollToIndex(active)
  }, [active, virtualizer])
  const shown = virtualizer.getVirtualItems()
  const isAtEnd = shown.at(-1)?.index === rows.length - 1
  useEffect(() => {
    if (isAtEnd) onEnd()
  }, [isAtEnd, onEnd])
  const before = (shown[0]?.start ?? HEAD_PX) - HEAD_PX
  const after = virtualizer.getTotalSize() - ((shown.at(-1)?.end ?? HEAD_PX) - HEAD_PX)
  return (
    <div ref={box} className="scroll-box patients-box">
      <table
        id="patients-found"
        className={classNames('data-table data-table-36 patients-table', hasFacts && 'has-facts')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen by keys
        role="grid"
        aria-label={t('title')}
        aria-rowcount={rows.length + 1}
        tabIndex={0}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col
              key={column.key}
              style={
                hasFacts
                  ? { width: CLOSE[column.key] }
                  : 'width' in column
                    ? { width: column.width }
                    : undefined
              }
            />
          ))}
          {hasFacts && <col />}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column.key} scope="col" className={'end' in column ? 'end' : undefined}>
                {t(`column.${column.key}`)}
              </th>
            ))}
            {hasFacts && <th scope="col">{q('column')}</th>}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {shown.map(({ index, key }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <tr
                key={key}
                id={`patients-found-${index}`}
                className={classNames('data-row', index === active && 'is-selected')}
                data-row
                aria-rowindex={index + 2}
                aria-selected={index === active}
                onMouseDown={() => onActive(index)}
                onClick={() => onOpen(row.patient)}
              >
                <Cells row={row} hasFacts={hasFacts} today={today} />
              </tr>
            )
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {note !== false && <p className="patients-note faint small">{note}</p>}
    </div>
  )
})

interface CellsProps {
  readonly row: FoundPatient
  readonly hasFacts: boolean
  readonly today: IsoDate
}

function Cells({ row: { patient, facts }, hasFacts, today }: CellsProps) {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const said = facts.map((fact) => factWords(fact, language)).join(language === 'zh' ? '；' : '; ')
  return (
    <>
      <td>
        <PersonName person={patient} on={today} unnamed={t('unnamed')} />
      </td>
      <td className="muted">{patient.hospitalNo}</td>
      <td className="muted">{patient.birthDate ?? patient.birthYear}</td>
      <td className="end">{patient.sessionCount}</td>
      <td className={patient.lastSessionOn === null ? 'faint' : undefined}>
        {patient.lastSessionOn ?? t('noSession')}
      </td>
      {hasFacts && (
        <td className="muted" title={said}>
          {said}
        </td>
      )}
    </>
  )
}
