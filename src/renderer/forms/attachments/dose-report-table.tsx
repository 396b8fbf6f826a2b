import { useTranslation } from 'react-i18next'
import {
  DOSE_REPORT_FIELDS,
  type DoseReport,
  type DoseReportField,
} from '../../../shared/model/dose-report.ts'
import { fieldName } from '../../../shared/wording/fields.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { doseValueText, statedText } from './dose-report-words.ts'

export interface DoseReportTableProps {
  readonly report: DoseReport
  /** What the form holds; text that is no number counts as nothing. */
  readonly valuesNow: Readonly<Record<DoseReportField, number | null>>
}

/** Every field of the report: what the form holds, what the report states, and what comes of it. */
export function DoseReportTable({ report, valuesNow }: DoseReportTableProps) {
  const { t } = useTranslation('attachments')
  const language = useLanguage()
  return (
    <div className="scroll-box">
      <table className="attachments-table" aria-label={t('dose.table')}>
        <thead>
          <tr>
            <th scope="col">{t('dose.field')}</th>
            <th scope="col">{t('dose.now')}</th>
            <th scope="col">{t('dose.stated')}</th>
            <th scope="col">{t('dose.fills')}</th>
          </tr>
        </thead>
        <tbody>
          {DOSE_REPORT_FIELDS.map((field) => {
            const now = valuesNow[field]
            const filled = report.values.find((one) => one.field === field)
            const open = report.open.find((one) => one.field === field)
            const stated = filled?.stated ?? open?.stated ?? null
            return (
              <tr key={field}>
                <th scope="row">{fieldName(`procedure.${field}`, language)}</th>
                <td className="tabular">
                  {now === null || Number.isNaN(now) ? (
                    <span className="faint">{t('dose.empty')}</span>
                  ) : (
                    formatNumber(now)
                  )}
                </td>
                <td className="tabular muted">{stated === null ? '–' : statedText(stated)}</td>
                <td className="tabular">
                  {filled === undefined ? (
                    <span className="muted">
                      {t('dose.open', { reason: t(`dose.reason.${open?.reason ?? 'not-stated'}`) })}
                    </span>
                  ) : (
                    <b>{doseValueText(field, filled.value)}</b>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
