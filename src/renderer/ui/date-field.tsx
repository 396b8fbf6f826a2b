import { useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, isIsoDate, localDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { Field } from './field.tsx'
import type { Correction, FieldFrame } from './field-frame.ts'
import { dateReadings, parseDate, shortYearReading } from './parse-date.ts'
import { isComposing } from './shortcut-registry.ts'

export interface DateFieldProps extends FieldFrame {
  /** A date, or the text that was typed and is none: the schema refuses it. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly min?: IsoDate
  readonly max?: IsoDate
  /** Takes a year that stands alone, where a year is known and no day. */
  readonly onYear?: (year: number) => void
  /** Stands at the right, e.g. `Wed` or `D+30`. */
  readonly unit?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A typed date. `t` is today, arrow up and down go a day on or back; other usual spellings are understood. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max, onYear, unit, ref } = props
  const { t } = useTranslation('ui')
  const [isTyping, setTyping] = useState(false)
  const isDate = value !== null && isIsoDate(value)

  function outOfRange(): string | undefined {
    if (!isDate) return undefined
    if (max !== undefined && value > max) return t('dateAfter', { max })
    return min !== undefined && value < min ? t('dateBefore', { min }) : undefined
  }
  function notADate(typed: string): string {
    if (shortYearReading(typed, max) !== null) return t('shortYear')
    const [first, second] = dateReadings(typed)
    return second === undefined || first === undefined
      ? t('notADate')
      : t('twoDates', { typed: typed.trim(), first, second })
  }
  const own = value !== null && !isDate ? (isTyping ? undefined : notADate(value)) : outOfRange()

  function meant(): Correction | null {
    if (value === null || isDate || isTyping) return null
    const date = shortYearReading(value, max)
    if (date !== null)
      return { label: t('useValue', { value: date }), onApply: () => onChange(date), keys: 'Alt+U' }
    const year = onYear !== undefined && /^\s*(?:19|20)\d{2}\s*$/.test(value) ? Number(value) : null
    return year === null
      ? null
      : { label: t('useYear', { year }), onApply: () => onYear?.(year), keys: 'Alt+U' }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return
    // The letter of a month that is being typed is no question for today.
    if ((event.key === 't' || event.key === 'T') && !/[a-z]/i.test(value ?? '')) {
      event.preventDefault()
      onChange(localDate(new Date()))
    } else if (isDate && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onChange(addDays(value, event.key === 'ArrowUp' ? 1 : -1))
    }
  }
  return (
    <Field
      {...props}
      unit={unit}
      correction={props.correction ?? meant()}
      error={isTyping && !isDate ? undefined : (own ?? props.error)}
    >
      {(control) => (
        <input
          {...control}
          ref={ref}
          className="is-number"
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('datePattern')}
          maxLength={20}
          value={value ?? ''}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller decides where a form begins
          autoFocus={props.autoFocus}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setTyping(false)
            const date = value === null ? null : parseDate(value)
            if (date !== null && date !== value) onChange(date)
            props.onBlur?.()
          }}
          onChange={(event) => {
            setTyping(true)
            onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
          }}
        />
      )}
    </Field>
  )
}
