import { createContext, useContext } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import { suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import type { FieldFrame } from '../ui/field-frame.ts'
import type { PatientForm, PatientPath } from './patient-form.ts'

export interface PatientFormContext {
  readonly control: Control<PatientForm>
  readonly issues: ReadonlyMap<string, InputIssue>
  /** What the host refused about a field, until the field is changed. */
  readonly refused: ReadonlyMap<string, InputIssue | { readonly code: string }>
  /** Saving was tried: from then on empty fields are named too. */
  readonly isAttempted: boolean
  readonly onType: (name: PatientPath) => void
}

export const PatientFormContext = createContext<PatientFormContext | null>(null)

function usePatientForm(): PatientFormContext {
  const context = useContext(PatientFormContext)
  if (context === null) throw new Error('usePatientForm outside its provider')
  return context
}

const UNITS: Partial<Record<PatientPath, string>> = { heightCm: 'cm', weightKg: 'kg' }

/** One value of the form and what its frame says: what is wrong at once, what is missing once saving was tried. */
export function usePatientField<N extends PatientPath>(name: N) {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const { control, issues, refused, isAttempted, onType } = usePatientForm()
  const { field, formState } = useController({ control, name })
  const value: PatientForm[N] = field.value
  const label = fieldName(name, language)
  const unit = UNITS[name]
  const number = typeof value === 'number' && !Number.isNaN(value) ? value : null
  const slip = unit === undefined || number === null ? null : detectUnit(name, number, unit)

  function said(sentence: string): string {
    return slip === null ? sentence : `${sentence} ${suggestionSentence(slip, number ?? 0, language)}`
  }

  function error(): string | undefined {
    const refusal = refused.get(name)
    if (refusal !== undefined)
      return 'path' in refusal ? issueSentence(refusal, language) : sentence(refusal, language)
    const issue = issues.get(name)
    // Text that is no number or no date: the field says so itself, once it is left.
    if (issue === undefined || Number.isNaN(value) || issue.code === 'date') return undefined
    const isEmpty = value === null || value === ''
    return isEmpty && !isAttempted ? undefined : said(issueSentence(issue, language))
  }
  function warning(): string | undefined {
    if (unit === undefined || number === null) return undefined
    const finding = judgeRange(name, number, unit)
    if (finding === null || finding.severity === 'block') return undefined
    const limit = formatQuantity(finding.limit, unit)
    return said(t('unusual', { field: label, value: formatQuantity(number, unit), limit }))
  }
  const change = (next: PatientForm[PatientPath]) => {
    field.onChange(next)
    onType(name)
  }
  const correction =
    slip === null || !staysInField(slip)
      ? null
      : {
          label: t('useValue', { value: formatQuantity(slip.suggestedValue, slip.suggestedUnit) }),
          onApply: () => change(slip.suggestedValue),
          keys: 'Alt+U',
        }
  const frame: FieldFrame = {
    label,
    name,
    onBlur: field.onBlur,
    error: error(),
    warning: warning(),
    correction,
  }
  /** As the form was opened. */
  const opened = formState.defaultValues?.[name] as PatientForm[N] | undefined
  return { frame, value, opened, change: (next: PatientForm[N]) => change(next) }
}
