import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../shared/model/import.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { reasonText } from './reason-text.ts'

/** Every doubt by row and column, and how many rows share each reason. A reason is also a filter. */
export function FindingsTable({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const [code, setCode] = useState<string | null>(null)
  // Where the arrow keys stand; the list is long and scrolls in its own box.
  const [walked, setWalked] = useState(0)
  const { findings, findingCounts } = rehearsal
  const shown = useMemo(
    () => (code === null ? findings : findings.filter((finding) => finding.code === code)),
    [findings, code],
  )
  const total = findingCounts.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <div className="imports-findings">
      <fieldset className="imports-reasons">
        <legend>{t('rehearsal.reasons')}</legend>
        <button type="button" aria-pressed={code === null} onClick={() => setCode(null)}>
          <b className="tabular">{formatNumber(total)}</b>
          <span>{t('rehearsal.all')}</span>
        </button>
        {findingCounts.map((count) => (
          <button
            key={count.code}
            type="button"
            aria-pressed={code === count.code}
            onClick={() => setCode(count.code)}
          >
            <b className={`tabular ${count.severity === 'refuse' ? 'is-crit' : 'is-warn'}`}>
              {formatNumber(count.rows)}
            </b>
            <span>
              {reasonText(count.code, language)}{' '}
              <span className="faint">{t(`finding.${count.severity}`)}</span>
            </span>
          </button>
        ))}
      </fieldset>
      <div className="imports-findings-list">
        <DataTable
          label={t('rehearsal.title')}
          minWidth={640}
          rowHeight={28}
          columns={[
            { key: 'row', label: t('finding.row'), width: 72, align: 'end' },
            { key: 'column', label: t('finding.column'), width: 130 },
            { key: 'value', label: t('finding.value'), width: 110 },
            { key: 'severity', label: t('finding.severity'), width: 104 },
            { key: 'reason', label: t('finding.reason') },
          ]}
        >
          {shown.map((finding, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- findings are a report: never reordered or edited
            <DataRow key={index} isSelected={index === walked} onSelect={() => setWalked(index)}>
              <td className="end">{formatNumber(finding.row)}</td>
              <td title={finding.column}>{finding.column}</td>
              <td title={finding.value} className={finding.value === '' ? 'faint' : undefined}>
                {finding.value === '' ? t('finding.empty') : finding.value}
              </td>
              <td>
                <StatusMark status={finding.severity === 'refuse' ? 'critical' : 'overdue'}>
                  {t(`finding.${finding.severity}`)}
                </StatusMark>
              </td>
              <td title={finding.reason[language]}>{finding.reason[language]}</td>
            </DataRow>
          ))}
        </DataTable>
        {shown.length === 0 && <p className="imports-note faint small">{t('rehearsal.filtered')}</p>}
        {findings.length < total && (
          <p className="imports-note faint small">
            {t('rehearsal.shown', { count: findings.length, formatted: formatNumber(findings.length) })}
          </p>
        )}
      </div>
    </div>
  )
}
