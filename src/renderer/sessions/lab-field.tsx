import { useState, type KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { LABS } from '../../shared/model/lab.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatShortDate } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { useNumberComplaint } from '../ui/use-number-complaint.ts'
import { parseDate } from '../ui/parse-date.ts'
import { labOnFile } from './lab-on-file.ts'
import { labText, meansLab, parseLab } from '../forms/lab-text.ts'
import { NotAvailableButton } from './not-available-button.tsx'
import { useSession } from './session-context.ts'
import type { SessionLab, TypedLab } from './session-form.ts'
import { useSessionField } from './use-session-field.ts'
import { useUnavailable } from './use-unavailable.ts'

/**
 * One laboratory value with its unit and its sampling date. A value on file stands until something is typed; `u`
 * changes the unit, arrow down goes to the date.
 */
export function LabField({ code }: { readonly code: SessionLab }) {
  const { t } = useTranslation('sessions')
  const complaint = useNumberComplaint()
  const language = useLanguage()
  const { background, form } = useSession()
  const term = LABS.find((lab) => lab.code === code)
  const { value: lab, change, frame } = useSessionField(`labs.${code}`, { label: term?.[language] ?? code })
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const [typing, setTyping] = useState<string | null>(null)
  const { isUnavailable, sentence } = useUnavailable(`labs.${code}`)

  const units: readonly string[] = term?.units ?? []
  const isTyped = lab.value !== null
  const known = isTyped
    ? null
    : labOnFile(background.record.labs, code, performedOn, background.settings.shelfLifeDays.laboratory)
  const unit = isTyped ? lab.unit : (known?.lab.unit ?? lab.unit)
  // The typed text stands only as long as it means the value: a correction, Escape or a paste replaces it.
  const standing = isTyped ? lab : (known?.lab ?? lab)
  const shown = typing !== null && meansLab(typing, lab) ? typing : labText(standing)
  const isStale = known?.age.state === 'stale'
  const isNonsense = Number.isNaN(lab.value)
  // A value in range may still be the limit of an analyser that counts in another unit.
  const slip = lab.value === null || isNonsense ? null : detectUnit(code, lab.value, lab.unit, lab.comparator)
  const question =
    slip?.reason === 'limit-of-other-unit' ? suggestionSentence(slip, lab.value ?? 0, language) : null

  function type(text: string) {
    setTyping(text)
    change({ ...lab, ...parseLab(text), unit: isTyped ? lab.unit : unit })
  }
  function changeUnit(next: string) {
    // Saying in which unit a value on file stands would change the record: only typed values have a choice.
    if (isTyped || known === null) change({ ...lab, unit: next })
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      event.currentTarget.closest('.lab')?.querySelector<HTMLInputElement>('.lab-date')?.focus()
    } else if (event.key === 'u' && units.length > 1) {
      event.preventDefault()
      changeUnit(units[(units.indexOf(unit) + 1) % units.length] ?? unit)
    }
  }
  const onFileOn = known === null ? '' : formatShortDate(known.lab.sampledOn, performedOn)
  const staleNote =
    known !== null && isStale ? t('lab.stale', { count: known.age.days, date: onFileOn }) : null
  return (
    <div className="lab" data-stale={isStale || undefined}>
      <Field
        {...frame}
        compact
        error={isNonsense ? complaint(shown) : frame.error}
        warning={frame.warning ?? question ?? (isUnavailable ? null : staleNote)}
        hint={isUnavailable ? sentence : frame.hint}
        required={!isUnavailable && frame.required}
        unit={
          <>
            <LabUnit units={units} value={unit} onChange={changeUnit} disabled={!isTyped && known !== null} />
            <NotAvailableButton name={`labs.${code}`} label={frame.label} isUnavailable={isUnavailable} />
          </>
        }
      >
        {(control) => (
          <input
            {...control}
            className="is-number"
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            placeholder={isUnavailable ? t('notAvailable.short') : ''}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={onKeyDown}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={() => {
              if (!isNonsense) setTyping(null)
              frame.onBlur?.()
            }}
          />
        )}
      </Field>
      {isTyped && <SampledOn name={frame.label} lab={lab} onChange={change} />}
      {known !== null && !isStale && <span className="lab-note">{t('lab.onFile', { date: onFileOn })}</span>}
    </div>
  )
}

interface LabUnitProps {
  readonly units: readonly string[]
  readonly value: string
  readonly onChange: (unit: string) => void
  readonly disabled: boolean
}

function LabUnit({ units, value, onChange, disabled }: LabUnitProps) {
  const { t } = useTranslation('sessions')
  if (units.length < 2 || disabled) return <>{unitText(value)}</>
  return (
    <select
      className="lab-unit"
      tabIndex={-1}
      aria-label={t('lab.unit')}
      title={t('lab.unitKey')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {unitText(unit)}
        </option>
      ))}
    </select>
  )
}

interface SampledOnProps {
  readonly name: string
  readonly lab: TypedLab
  readonly onChange: (lab: TypedLab) => void
}

/** The day of this value, where it differs from the day given for all of them. */
function SampledOn({ name, lab, onChange }: SampledOnProps) {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const [sampledOn, performedOn] = useWatch({
    control: form.control,
    name: ['sampledOn', 'procedure.performedOn'],
  })
  const date = lab.sampledOn ?? sampledOn ?? performedOn
  return (
    <input
      className="lab-date"
      aria-label={t('lab.sampledOn', { name })}
      aria-invalid={!isIsoDate(date) || undefined}
      tabIndex={-1}
      value={date}
      onChange={(event) => onChange({ ...lab, sampledOn: event.currentTarget.value })}
      onBlur={() => {
        const read = lab.sampledOn === null ? null : (parseDate(lab.sampledOn) ?? lab.sampledOn)
        if (read !== lab.sampledOn) onChange({ ...lab, sampledOn: read })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp') return
        event.preventDefault()
        event.currentTarget.closest('.lab')?.querySelector<HTMLInputElement>('.field input')?.focus()
      }}
    />
  )
}
