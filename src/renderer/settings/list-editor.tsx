import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { CloseIcon } from '../ui/icons/actions.tsx'

export interface ListEditorProps {
  readonly label: string
  readonly hint: string
  readonly none: string
  readonly items: readonly string[]
  readonly onChange: (items: string[]) => void
  /** The text that stands for what was typed; null while it cannot be added. */
  readonly accept: (typed: string) => string | null
  /** The field that the next entry is typed in. */
  readonly field: (value: string, onChange: (value: string) => void) => ReactNode
}

/** A short list of words or dates: each with a cross, and one field to add the next. */
export function ListEditor({ label, hint, none, items, onChange, accept, field }: ListEditorProps) {
  const { t } = useTranslation('settings')
  const { t: ui } = useTranslation('ui')
  const [typed, setTyped] = useState('')
  const next = accept(typed)
  const canAdd = next !== null && !items.includes(next)
  function add() {
    if (!canAdd) return
    onChange([...items, next])
    setTyped('')
  }
  return (
    <div className="settings-list">
      <h3>{label}</h3>
      <p className="small faint">{hint}</p>
      {items.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item} className="tabular">
              {item}
              <button
                type="button"
                aria-label={ui('remove', { name: item })}
                onClick={() => onChange(items.filter((other) => other !== item))}
              >
                <CloseIcon size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {field(typed, setTyped)}
        <Button onClick={add} disabled={!canAdd}>
          {t('add')}
        </Button>
      </form>
    </div>
  )
}
