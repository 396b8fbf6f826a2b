import type { FieldPathByValue, FieldPathValue } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckBox } from '../ui/check-box.tsx'
import { Choice, type ChoiceOption } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { NotAvailableButton } from './not-available-button.tsx'
import type { SessionForm } from './session-form.ts'
import { canBeUnavailable } from './unavailable.ts'
import { useUnavailable } from './use-unavailable.ts'
import { useSessionField, type SessionFieldProps } from './use-session-field.ts'

type Maybe<T> = T | null | undefined
type PathOf<T> = FieldPathByValue<SessionForm, Maybe<T>>
type Props<T> = SessionFieldProps & { readonly name: PathOf<T> }
/** The controllers hand on plain values; what a path holds is checked where the path is named. */
type Plain<T> = { readonly value: Maybe<T>; readonly change: (next: T | null) => void }
const plain = <T,>(bound: { readonly value: unknown; readonly change: (next: never) => void }) =>
  bound as unknown as Plain<T>

export function NumberInput({
  name,
  unit,
  step,
  example,
  ...props
}: Props<number> & { readonly unit?: string; readonly step?: number; readonly example?: string }) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<number>(bound)
  const { isUnavailable, sentence } = useUnavailable(name)
  const { t } = useTranslation('sessions')
  const { frame } = bound
  const said = unit === undefined ? '' : unitText(unit)
  return (
    <NumberField
      {...frame}
      {...(isUnavailable
        ? { placeholder: t('notAvailable.short'), hint: frame.labelHidden ? null : sentence, required: false }
        : {})}
      value={value ?? null}
      onChange={change}
      unit={
        canBeUnavailable(name) ? (
          <>
            {said}
            <NotAvailableButton name={name} label={frame.label} isUnavailable={isUnavailable} />
          </>
        ) : (
          said
        )
      }
      {...(step === undefined ? {} : { step })}
      {...(example === undefined ? {} : { example })}
    />
  )
}

export function TextInput({
  name,
  list,
  placeholder,
  ...props
}: Props<string> & { readonly list?: string; readonly placeholder?: string }) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<string>(bound)
  return (
    <TextField
      {...bound.frame}
      value={value ?? ''}
      // A required text is never null in the form, an optional one is null when it is empty.
      onChange={(text) => change(text === '' && !isPlainText(name) ? null : text)}
      {...(list === undefined ? {} : { list })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  )
}

export function LongTextInput({ name, rows, ...props }: Props<string> & { readonly rows?: number }) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<string>(bound)
  return (
    <TextArea
      {...bound.frame}
      value={value ?? ''}
      onChange={(text) => change(text === '' && !isPlainText(name) ? null : text)}
      rows={rows ?? 2}
    />
  )
}

const isPlainText = (name: string) => name.startsWith('eligibility.') || name === 'review.reason'

export function DateInput({
  name,
  max,
  min,
  unit,
  ...props
}: Props<string> & { readonly max?: string; readonly min?: string; readonly unit?: string }) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<string>(bound)
  return (
    <DateField
      {...bound.frame}
      value={value ?? null}
      onChange={change}
      {...(max === undefined ? {} : { max })}
      {...(min === undefined ? {} : { min })}
      {...(unit === undefined ? {} : { unit })}
    />
  )
}

/** The words of a vocabulary; each is found by its code and by the other language too. */
export function useTerms<C extends string>(terms: readonly Term<C>[]) {
  const language = useLanguage()
  return terms.map((term) => ({
    value: term.code,
    label: term[language],
    keywords: `${term.code.replaceAll('_', ' ')} ${language === 'zh' ? term.en : term.zh}`,
  }))
}

type Codes<N extends PathOf<string>> = NonNullable<FieldPathValue<SessionForm, N>> & string

export function SelectInput<N extends PathOf<string>>({
  name,
  terms,
  clearable = true,
  ...props
}: SessionFieldProps & {
  readonly name: N
  readonly terms: readonly Term<Codes<N>>[]
  readonly clearable?: boolean
}) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<string>(bound)
  return (
    <Select<string>
      {...bound.frame}
      value={value ?? null}
      onChange={change}
      options={useTerms<string>(terms)}
      clearable={clearable}
    />
  )
}

export function ChoiceInput<N extends PathOf<string>>({
  name,
  options,
  ...props
}: SessionFieldProps & { readonly name: N; readonly options: readonly ChoiceOption<Codes<N>>[] }) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<string>(bound)
  return (
    <Choice<string>
      {...bound.frame}
      value={value ?? null}
      onChange={change}
      options={options as readonly ChoiceOption<string>[]}
      clearable
    />
  )
}

/** Yes, no, or not answered: an empty answer is unknown, never no. */
export function YesNoInput({ name, ...props }: Props<boolean>) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<boolean>(bound)
  const { t } = useTranslation('sessions')
  const chosen = value === true ? 'yes' : value === false ? 'no' : null
  return (
    <Choice<'yes' | 'no'>
      {...bound.frame}
      value={chosen}
      onChange={(next) => change(next === null ? null : next === 'yes')}
      options={[
        { value: 'no', label: t('no') },
        { value: 'yes', label: t('yes') },
      ]}
      clearable
    />
  )
}

/** A tick that means no until it is set. */
export function TickInput({ name, ...props }: Props<boolean>) {
  const bound = useSessionField(name, props)
  const { value, change } = plain<boolean>(bound)
  return <CheckBox name={name} label={bound.frame.label} checked={value === true} onChange={change} />
}
