import { useTranslation } from 'react-i18next'
import { useFieldFinding } from './use-field-finding.ts'

/** The mark of a list that a complete record waits for: it has no field of its own to carry it. */
export function ListRequired({ path }: { readonly path: string }) {
  const { t } = useTranslation('ui')
  const { isRequired } = useFieldFinding(path)
  if (!isRequired) return null
  return (
    <span className="list-required">
      <span className="field-required is-conditional" title={t('requiredHere')} aria-hidden />
      <span className="visually-hidden">{t('requiredHere')}</span>
    </span>
  )
}
