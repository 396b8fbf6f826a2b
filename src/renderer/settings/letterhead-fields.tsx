import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letterhead } from '../../shared/model/settings.ts'
import { TextField } from '../ui/text-field.tsx'
import type { SettingsInForce } from './use-settings.ts'

export interface LetterheadFieldsProps {
  readonly letterhead: Letterhead
  readonly onChange: SettingsInForce['change']
}

const LINES = [
  { line: 'hospital', maxLength: 120 },
  { line: 'address', maxLength: 200 },
  { line: 'phone', maxLength: 60 },
] as const

/** What stands above the department's name on a printed report; an empty line is left out there. */
export function LetterheadFields({ letterhead, onChange }: LetterheadFieldsProps) {
  const { t } = useTranslation('settings')
  return (
    <div className="settings-list">
      <h3>{t('department.letterhead')}</h3>
      <p className="small faint">{t('department.letterheadHint')}</p>
      <div className="settings-letterhead">
        {LINES.map(({ line, maxLength }) => (
          <LetterheadLine
            key={`${line} ${letterhead[line] ?? ''}`}
            label={t(`department.head.${line}`)}
            name={`letterhead.${line}`}
            kept={letterhead[line]}
            maxLength={maxLength}
            onKeep={(text) =>
              onChange({ letterhead: { ...letterhead, [line]: text } }, t('department.letterhead'))
            }
          />
        ))}
      </div>
    </div>
  )
}

interface LetterheadLineProps {
  readonly label: string
  readonly name: string
  readonly kept: string | null
  readonly maxLength: number
  readonly onKeep: (text: string | null) => void
}

/** Saved when the field is left, not at every letter. */
function LetterheadLine({ label, name, kept, maxLength, onKeep }: LetterheadLineProps) {
  const [typed, setTyped] = useState(kept ?? '')
  function keep() {
    const text = typed.trim() || null
    if (text !== kept) onKeep(text)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        label={label}
        name={name}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        maxLength={maxLength}
      />
    </form>
  )
}
