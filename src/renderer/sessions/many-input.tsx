import type { FieldPathByValue } from 'react-hook-form'
import type { Term } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import type { SessionForm } from './session-form.ts'
import { useSessionField, type SessionFieldProps } from './use-session-field.ts'

export interface ManyInputProps extends SessionFieldProps {
  readonly name: FieldPathByValue<SessionForm, readonly string[] | null>
  readonly terms: readonly Term[]
  /** The answer "none of these", kept apart from no answer; a list without it is empty when nothing is chosen. */
  readonly none?: string
}

/** Several of a few, side by side; pressing an answer again takes it back. */
export function ManyInput({ name, terms, none, ...props }: ManyInputProps) {
  const language = useLanguage()
  const bound = useSessionField(name, props)
  const value = bound.value as readonly string[] | null
  const change = bound.change as (next: readonly string[] | null) => void
  const chosen = value ?? []
  return (
    <Field {...bound.frame} role="group" bare>
      {() => (
        <div className="choice">
          {terms.map((term) => {
            const isChosen = chosen.includes(term.code)
            const others = chosen.filter((code) => code !== term.code)
            const next = isChosen ? others : [...others, term.code]
            return (
              <button
                key={term.code}
                type="button"
                role="checkbox"
                aria-checked={isChosen}
                title={term.definition?.[language]}
                onClick={() => change(next.length === 0 && none !== undefined ? null : next)}
              >
                {term[language]}
              </button>
            )
          })}
          {none !== undefined && (
            <button
              type="button"
              role="checkbox"
              aria-checked={value?.length === 0}
              onClick={() => change(value?.length === 0 ? null : [])}
            >
              {none}
            </button>
          )}
        </div>
      )}
    </Field>
  )
}
