import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '../ui/icons/navigation.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'

/** The most that a question takes as a text. */
const LONGEST = 80

export interface PatientsSearchProps {
  readonly inputRef: Ref<HTMLInputElement>
  readonly typed: string
  /** How many rows the list below has, and which of them Enter opens. */
  readonly rows: number
  readonly active: number
  readonly onType: (text: string) => void
  readonly onComposing: (isOpen: boolean) => void
  readonly onActive: (index: number) => void
  readonly onOpen: () => void
}

/** The search field of the list. It keeps the focus: its arrow keys walk the rows, and Enter opens one. */
export function PatientsSearch(props: PatientsSearchProps) {
  const { inputRef, typed, rows, active, onType, onComposing, onActive, onOpen } = props
  const { t } = useTranslation('patients')

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown') onActive(Math.min(active + 1, rows - 1))
    else if (event.key === 'ArrowUp') onActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter') onOpen()
    // With nothing to empty it lets go of the keys, so that those of the screen are heard.
    else if (event.key === 'Escape' && typed === '') event.currentTarget.blur()
    else if (event.key === 'Escape') onType('')
    else return
    event.preventDefault()
  }
  return (
    <label className="patients-find">
      <span className="visually-hidden">{t('find.label')}</span>
      <SearchIcon />
      <input
        ref={inputRef}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever comes here comes to find somebody
        autoFocus
        value={typed}
        maxLength={LONGEST}
        placeholder={t('find.hint')}
        autoComplete="off"
        spellCheck={false}
        aria-controls="patients-found"
        aria-activedescendant={rows > 0 ? `patients-found-${active}` : undefined}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </label>
  )
}
