import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LABS } from '../../shared/model/lab.ts'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { labText, parseLab } from '../forms/lab-text.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { useNumberComplaint } from '../ui/use-number-complaint.ts'
import type { TypedLab } from './lab-form.ts'

export interface LabRowProps {
  readonly term: (typeof LABS)[number]
  readonly lab: TypedLab
  readonly onChange: (lab: TypedLab) => void
  readonly autoFocus: boolean
}

/** One value with its unit; `u` changes the unit, Alt+U takes the reading that is offered. */
export function LabRow({ term, lab, onChange, autoFocus }: LabRowProps) {
  const { t } = useTranslation('timeline')
  const complaint = useNumberComplaint()
  const language = useLanguage()
  const [typing, setTyping] = useState<string | null>(null)
  const units: readonly string[] = term.units
  const isNonsense = Number.isNaN(lab.value ?? 0)
  const value = isNonsense ? null : lab.value
  const finding = value === null ? null : judgeRange(term.code, value, lab.unit)
  const slip = value === null ? null : detectUnit(term.code, value, lab.unit, lab.comparator)
  const question = slip === null ? null : suggestionSentence(slip, value ?? 0, language)
  const limit = finding && formatQuantity(finding.limit, unitText(finding.unit))

  function nextUnit(event: KeyboardEvent) {
    if (event.key !== 'u' || event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    event.preventDefault()
    onChange({ ...lab, unit: units[(units.indexOf(lab.unit) + 1) % units.length] ?? lab.unit })
  }
  function said(sentence: string | null): string | undefined {
    return [sentence, question].filter((part) => part !== null).join(' ') || undefined
  }
  function error(): string | undefined {
    if (isNonsense) return complaint(typing ?? '')
    return finding?.severity === 'block' ? said(t('labs.impossible', { limit })) : undefined
  }
  return (
    <div className="timeline-lab">
      <span aria-hidden>{term[language]}</span>
      <Field
        label={term[language]}
        labelHidden
        compact
        name={`labs.${term.code}`}
        error={error()}
        warning={said(finding?.severity === 'warn' ? t('labs.unusual', { limit }) : null)}
        correction={
          slip === null || !staysInField(slip)
            ? null
            : {
                label: t('labs.use', {
                  reading: formatQuantity(slip.suggestedValue, unitText(slip.suggestedUnit)),
                }),
                keys: 'Alt+U',
                onApply: () => {
                  setTyping(null)
                  onChange({ ...lab, value: slip.suggestedValue, unit: slip.suggestedUnit })
                },
              }
        }
        unit={
          units.length === 1 ? (
            unitText(lab.unit)
          ) : (
            <select
              aria-label={t('labs.unitOf', { name: term[language] })}
              value={lab.unit}
              onChange={(event) => onChange({ ...lab, unit: event.currentTarget.value })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {unitText(unit)}
                </option>
              ))}
            </select>
          )
        }
      >
        {(control) => (
          <input
            {...control}
            className="is-number"
            inputMode="decimal"
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
            autoFocus={autoFocus}
            value={typing ?? labText(lab)}
            onKeyDown={nextUnit}
            onChange={(event) => {
              setTyping(event.currentTarget.value)
              onChange({ ...lab, ...parseLab(event.currentTarget.value) })
            }}
            onBlur={() => {
              if (!isNonsense) setTyping(null)
            }}
          />
        )}
      </Field>
    </div>
  )
}
