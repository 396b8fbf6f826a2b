import { useTranslation } from 'react-i18next'
import {
  COMPLICATION_OUTCOMES,
  COMPLICATION_RELATIONS,
  SIR_2017,
} from '../../shared/model/complication-grades.ts'
import type { Term } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { BoundField, ComplicationFields } from './complication-form.ts'
import { termOptions } from './term-options.ts'

const CTCAE_GRADES = ['1', '2', '3', '4', '5'] as const

/** Severity in the other systems, cause, treatment and outcome. Each is answered on its own or not at all. */
export function ComplicationDetails({ fields }: { readonly fields: ComplicationFields }) {
  const { t } = useTranslation('complications')
  const { ctcaeGrade, extraDays } = fields
  return (
    <div className="complication-details">
      <Choice<string>
        {...ctcaeGrade.frame}
        compact
        value={ctcaeGrade.value === null ? null : String(ctcaeGrade.value)}
        onChange={(grade) => ctcaeGrade.change(grade === null ? null : Number(grade))}
        options={CTCAE_GRADES.map((grade) => ({ value: grade, label: grade, title: t(`ctcae.${grade}`) }))}
        clearable
      />
      <TermSelect field={fields.sirSeverity} terms={SIR_2017} hint={t('sirHint')} />
      <TermSelect field={fields.relation} terms={COMPLICATION_RELATIONS} />
      <NumberField
        {...extraDays.frame}
        compact
        value={extraDays.value}
        onChange={extraDays.change}
        unit={unitText('d')}
        step={1}
      />
      <TermSelect field={fields.outcome} terms={COMPLICATION_OUTCOMES} />
      <Line field={fields.treatment} isWide />
      <Line field={fields.reportedTo} />
      <Line field={fields.note} isWide />
    </div>
  )
}

function TermSelect<C extends string>({
  field,
  terms,
  hint,
}: {
  readonly field: BoundField<C | null>
  readonly terms: readonly Term<C>[]
  readonly hint?: string
}) {
  const language = useLanguage()
  const chosen = terms.find(({ code }) => code === field.value)
  return (
    <Select<C>
      {...field.frame}
      compact
      value={field.value}
      onChange={field.change}
      options={termOptions(terms, language)}
      hint={chosen?.definition?.[language] ?? field.frame.hint ?? hint}
      clearable
    />
  )
}

function Line({
  field,
  isWide = false,
}: {
  readonly field: BoundField<string | null>
  readonly isWide?: boolean
}) {
  return (
    <TextField
      {...field.frame}
      compact
      value={field.value ?? ''}
      onChange={(text) => field.change(text === '' ? null : text)}
      className={isWide ? 'complication-wide' : undefined}
    />
  )
}
