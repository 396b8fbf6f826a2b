import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import { useSessionField } from './use-session-field.ts'

/** `902`, `9:02`, `９：０２` and `09：02` mean `09:02`; anything else stays as it was typed. */
export function parseTime(typed: string): string {
  const text = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[：.。]/g, ':')
  const match = /^(\d{1,2}):(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (match === null) return typed
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`
}

export interface TimeInputProps {
  readonly name: 'procedure.startedAt' | 'procedure.endedAt' | 'procedure.consentAt'
  readonly label?: string
}

/** A wall-clock time in the room. */
export function TimeInput({ name, ...props }: TimeInputProps) {
  const { t } = useTranslation('sessions')
  const { value, change, frame } = useSessionField(name, props)
  return (
    <TextField
      {...frame}
      value={value ?? ''}
      placeholder={t('timePattern')}
      inputMode="numeric"
      maxLength={5}
      onChange={(text) => change(text === '' ? null : text)}
      onBlur={() => {
        const time = parseTime(value ?? '')
        if (value !== null && time !== value) change(time)
        frame.onBlur?.()
      }}
    />
  )
}
