import { useTranslation } from 'react-i18next'
import { fieldName } from '../../shared/wording/fields.ts'
import { complicationFields, emptyComplication, type ComplicationForm } from '../forms/complication-form.ts'
import { ComplicationRow } from '../forms/complication-row.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'

export interface LateComplicationsProps {
  readonly rows: readonly ComplicationForm[]
  readonly onChange: (rows: ComplicationForm[]) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Complications that showed only after the room; asked again at every review. */
export function LateComplications({ rows, onChange, errorAt }: LateComplicationsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <ComplicationRow
          key={index}
          fields={complicationFields(row, (next) => onChange(rows.with(index, next)), {
            path: `findings.lateComplications.${index}`,
            label: (path) => fieldName(path, language),
            errorAt,
          })}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button compact onClick={() => onChange([...rows, emptyComplication({ onset: 'within_30d' })])}>
          {t('addComplication')}
        </Button>
      </div>
    </div>
  )
}
