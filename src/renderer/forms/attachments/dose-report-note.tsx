import { useTranslation } from 'react-i18next'
import type { DoseReport } from '../../../shared/model/dose-report.ts'
import { fieldName } from '../../../shared/wording/fields.ts'
import { useLanguage } from '../../i18n/language.ts'
import { deviceOf, doseValueText } from './dose-report-words.ts'

/** Where the dose of this session comes from, and which fields its report left open. */
export function DoseReportNote({ report }: { readonly report: DoseReport }) {
  const { t } = useTranslation('attachments')
  const language = useLanguage()
  const nameOf = (field: DoseReport['values'][number]['field']) => fieldName(`procedure.${field}`, language)
  const [comma, colon] = language === 'zh' ? ['、', '：'] : [', ', ': ']
  const values = report.values.map(({ field, value }) => `${nameOf(field)} ${doseValueText(field, value)}`)
  const fields = report.open.map(
    ({ field, reason }) => `${nameOf(field)}${colon}${t(`dose.reason.${reason}`)}`,
  )
  const device = [deviceOf(report) ?? t('dose.noDevice'), report.studyDate ?? ''].join(' ').trim()
  return (
    <p className="small muted">
      {t('dose.filled', { device, values: values.join(comma) })}
      {fields.length > 0 &&
        ` ${t('dose.leftOpen', { fields: fields.join(language === 'zh' ? '；' : '; ') })}`}
    </p>
  )
}
