import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LESION_ROLES, type Lesion, type LesionMeasurement } from '../../shared/model/lesion.ts'
import { wordFor } from '../../shared/model/term.ts'
import { type LesionCourse, viableMm } from '../../shared/rules/timeline/timeline-lesions.ts'
import { formatChange, formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { DOT_STEP, MOST_DOTS, TreatedIn } from './treated-in.tsx'

export interface LesionsTableProps {
  readonly courses: readonly LesionCourse[]
  readonly sessionNos: readonly number[]
  readonly onCorrect: ((lesion: Lesion) => void) | undefined
}

/** One row for each lesion: before the line, before the last session, now; all courses on one scale. */
export function LesionsTable({ courses, sessionNos, onCorrect }: LesionsTableProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const [selected, setSelected] = useState(courses[0]?.lesion.uid)
  const known = courses.flatMap(({ lesion }) => lesion.measurements.flatMap((image) => viableMm(image) ?? []))
  const domain = [0, Math.max(1, ...known)] as const
  const treatedWidth = Math.max(44, sessionNos.length > MOST_DOTS ? 0 : sessionNos.length * DOT_STEP + 6)
  const mm = (image: LesionMeasurement | null) => {
    if (image === null) return '–'
    const value = viableMm(image)
    return value === null ? (
      <span title={t('lesion.notRead')}>{t('lesion.notReadShort')}</span>
    ) : (
      formatNumber(value)
    )
  }
  return (
    <DataTable
      label={t('lesion.title')}
      rowHeight={28}
      minWidth={536}
      columns={[
        { key: 'lesion', label: t('lesion.lesion'), width: 70 },
        { key: 'role', label: t('lesion.role'), width: 78 },
        { key: 'base', label: t('lesion.base'), width: 38, align: 'end' },
        { key: 'before', label: t('lesion.before'), width: 46, align: 'end' },
        { key: 'now', label: t('lesion.now'), width: 36, align: 'end' },
        { key: 'change', label: t('lesion.vsBase'), width: 56, align: 'end' },
        { key: 'course', label: t('lesion.course'), width: 58 },
        { key: 'treated', label: 'TACE', width: treatedWidth },
        { key: 'oil', label: t('lesion.oil') },
      ]}
    >
      {courses.map(({ lesion, baseline, before, now, changePct, isNew, treatedIn, oil }) => (
        <DataRow
          key={lesion.uid}
          label={`L${lesion.no}`}
          isSelected={lesion.uid === selected}
          onSelect={() => setSelected(lesion.uid)}
          {...(onCorrect ? { onOpen: () => onCorrect(lesion) } : {})}
        >
          <td>
            <b>L{lesion.no}</b> <span className="muted">S{lesion.segments.join(', ')}</span>
          </td>
          <td className="muted">{wordFor(LESION_ROLES, lesion.role, language)}</td>
          <td className="end" title={baseline?.measuredOn}>
            {mm(baseline)}
          </td>
          <td className="end" title={before?.measuredOn}>
            {mm(before)}
          </td>
          <td className="end" title={now?.measuredOn}>
            <b>{mm(now)}</b>
          </td>
          <td className="end">
            {isNew ? t('lesion.new') : changePct === null ? '–' : formatChange(changePct / 100)}
          </td>
          <td>
            <Sparkline values={lesion.measurements.map(viableMm)} domain={domain} width={50} />
          </td>
          <td>
            <TreatedIn sessionNos={sessionNos} treatedIn={treatedIn} />
          </td>
          <td className="muted" title={lesion.note ?? undefined}>
            {oil === null
              ? '–'
              : `${formatQuantity(oil.filledPct, '%')} ${t(`lesion.oilGrade.${oil.grade}`)}`}
          </td>
        </DataRow>
      ))}
    </DataTable>
  )
}
