import { useCallback } from 'react'
import { useController, type FieldPath, type FieldPathValue } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { factName } from '../../shared/wording/fact-words.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import type { Language } from '../../shared/wording/language.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import type { FieldFrame } from '../ui/field-frame.ts'
import { isConditional } from './asked-fields.ts'
import { confirmPath } from './confirm.ts'
import { useFieldFinding } from './use-field-finding.ts'
import { useSession } from './session-context.ts'
import type { SessionMarks } from './session-marks.ts'
import type { SessionForm } from './session-form.ts'

export type SessionPath = FieldPath<SessionForm>

export interface SessionFieldProps {
  readonly label?: string
  readonly hint?: string
  /** Where a value that nobody has confirmed comes from, when it was not the session before. */
  readonly source?: string | undefined
  readonly labelHidden?: boolean
  readonly compact?: boolean
  readonly className?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly disabledReason?: string
}

/** What people call the field at a path of the form. */
export function labelAt(path: string, language: Language): string {
  return path.startsWith('findings.') ? factName(path.slice(9), language) : fieldName(path, language)
}

/** One value of the form with everything its frame shows: refusal, warning, correction, carried-over mark. */
export function useSessionField<N extends SessionPath>(name: N, props: SessionFieldProps = {}) {
  const { form, marks } = useSession()
  const { field } = useController<SessionForm, N>({ control: form.control, name })
  const language = useLanguage()
  const { t } = useTranslation('sessions')
  const unconfirmed = useStored(marks, (state) => state.unconfirmed.has(name))
  const recipe = useStored(marks, (state) => state.sources?.get(name))
  const label = props.label ?? labelAt(name, language)
  const { refusal, warning, isKept, isRequired } = useFieldFinding(name)
  const error = useFieldError(name, label, language) ?? refusal
  const { onChange, onBlur, value } = field

  const change = useCallback(
    (next: FieldPathValue<SessionForm, N>) => {
      onChange(next)
      marks.set(confirmPath(marks.get(), name))
    },
    [onChange, marks, name],
  )
  const frame: FieldFrame = {
    ...props,
    label,
    name,
    onBlur,
    error,
    warning: error === null ? warning : null,
    unconfirmed,
    required: props.required ?? isRequired,
    conditional: isConditional(name),
    // An unconfirmed value needs no other word: its frame says so.
    hint: unconfirmed ? (props.source ?? recipe ?? null) : isKept ? t('check.kept') : props.hint,
  }
  return { value: value as FieldPathValue<SessionForm, N>, change, frame }
}

/** Empty fields are named only once saving was tried; what is wrong is named at once. */
function useFieldError(name: string, label: string, language: Language): string | null {
  const { t } = useTranslation('sessions')
  const { marks, judgement } = useSession()
  const refusal = useStored(marks, (state) => state.refused.get(name))
  const attempted = useStored(marks, (state: SessionMarks) => state.attempted)
  const issue = useStored(judgement, (state) => state.issues.get(name))
  if (refusal !== undefined)
    return 'path' in refusal ? issueSentence(refusal, language) : sentence(refusal, language)
  // Text that is no number: the field says so itself.
  if (issue === undefined || Number.isNaN(issue.value)) return null
  if (issue.isEmpty) return attempted ? t('needed', { name: label }) : null
  return issueSentence(issue, language)
}
