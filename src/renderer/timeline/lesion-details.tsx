import { LESION_CAPSULES, LESION_MARGINS } from '../../shared/model/anatomy-terms.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import type { Term } from '../../shared/model/term.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import type { LesionForm } from './lesion-form.ts'

export interface LesionDetailsProps {
  readonly form: LesionForm
  readonly errorAt: (path: keyof LesionForm) => string | undefined
  readonly onChange: (patch: Partial<LesionForm>) => void
}

/** What decides about approach and margin: capsule, border, where it lies, and what feeds it. */
export function LesionDetails({ form, errorAt, onChange }: LesionDetailsProps) {
  const language = useLanguage()
  const named = <C extends string>(terms: readonly Term<C>[]) =>
    terms.map((term) => ({ value: term.code, label: term[language], keywords: `${term.en} ${term.zh}` }))
  const arteries = ARTERIES.map(({ code, en, zh }) => ({
    value: code,
    label: `${code} ${language === 'zh' ? zh : en}`,
    keywords: `${en} ${zh}`,
  }))
  return (
    <>
      <Select
        label={fieldName('capsule', language)}
        clearable
        options={named(LESION_CAPSULES)}
        value={form.capsule}
        onChange={(capsule) => onChange({ capsule })}
      />
      <Select
        label={fieldName('margin', language)}
        clearable
        options={named(LESION_MARGINS)}
        value={form.margin}
        onChange={(margin) => onChange({ margin })}
      />
      <NumberField
        label={fieldName('toCapsuleMm', language)}
        unit="mm"
        value={form.toCapsuleMm}
        error={errorAt('toCapsuleMm')}
        onChange={(toCapsuleMm) => onChange({ toCapsuleMm })}
      />
      <NumberField
        label={fieldName('toHilumMm', language)}
        unit="mm"
        value={form.toHilumMm}
        error={errorAt('toHilumMm')}
        onChange={(toHilumMm) => onChange({ toHilumMm })}
      />
      <Select
        label={fieldName('feedingArtery', language)}
        clearable
        options={arteries}
        value={form.feedingArtery}
        onChange={(feedingArtery) => onChange({ feedingArtery })}
      />
    </>
  )
}
