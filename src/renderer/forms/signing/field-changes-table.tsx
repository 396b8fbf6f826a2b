import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../../../shared/model/amendment.ts'
import type { Lesion } from '../../../shared/model/lesion.ts'
import { fieldPlace, recordedValueText } from '../../../shared/wording/recorded-value.ts'
import { useLanguage } from '../../i18n/language.ts'
import './signing.css'

export interface FieldChangesTableProps {
  readonly label: string
  readonly changes: readonly FieldChange[]
  /** Those of the patient, so that a lesion is called by its number. */
  readonly lesions: readonly Lesion[]
}

/** What was and what is, field by field, side by side. */
export function FieldChangesTable({ label, changes, lesions }: FieldChangesTableProps) {
  const { t } = useTranslation('signing')
  const language = useLanguage()
  const said = (path: string, value: FieldChange['before']) =>
    recordedValueText(path, value, language, lesions) ?? <span className="faint">{t('notRecorded')}</span>
  return (
    <table className="field-changes" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('changes.field')}</th>
          <th scope="col">{t('changes.before')}</th>
          <th scope="col">{t('changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{fieldPlace(path, language)}</th>
            <td>{said(path, before)}</td>
            <td>{said(path, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
