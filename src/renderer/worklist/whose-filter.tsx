import { useTranslation } from 'react-i18next'
import type { WorklistChoice } from '../../shared/model/worklist.ts'
import { formatNumber } from '../i18n/format.ts'
import { Select } from '../ui/select.tsx'

export interface WhoseFilterProps {
  readonly what: 'operator' | 'ward'
  readonly choices: readonly WorklistChoice[]
  /** Null shows everybody's. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Only the rows of one operator or of one ward. Without anything to choose from it takes no room. */
export function WhoseFilter({ what, choices, value, onChange }: WhoseFilterProps) {
  const { t } = useTranslation('worklist')
  // What was chosen stays to be cleared, even where nothing waits there any more.
  const isGone = value !== null && !choices.some(({ name }) => name === value)
  const offered = isGone ? [{ name: value, count: 0 }, ...choices] : choices
  if (offered.length === 0) return null
  return (
    <Select
      // The text of the field is made once from the answer; another answer needs another field.
      key={`${value}`}
      label={t(`whose.${what}`)}
      labelHidden
      compact
      className="worklist-whose"
      name={what}
      placeholder={t(`whose.${what}All`)}
      value={value ?? ALL}
      onChange={(next) => onChange(next === ALL ? null : next)}
      options={[
        { value: ALL, label: t(`whose.${what}All`) },
        ...offered.map(({ name, count }) => ({
          value: name,
          label: t('whose.choice', { name, formatted: formatNumber(count) }),
        })),
      ]}
    />
  )
}

/** Stands for everybody: no operator and no ward is called so. */
const ALL = '*'
