import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { SearchIcon } from '../ui/icons/navigation.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { useHeldEnter } from '../ui/use-held-enter.ts'
import { useShortcut } from '../ui/use-shortcut.ts'
import { PatientHits } from './patient-hits.tsx'

const SHOWN = 10
type Brief = Answer<'patients.find'>['patients'][number]

/** Finds a patient from every screen: `/`, a few letters, Enter. */
export function PatientSearch() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [isImeOpen, setImeOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Half-composed pinyin is not yet what the person means.
  const text = useDeferredValue(isImeOpen ? '' : typed.trim())
  const { value, isAsking } = useAsk(
    'patients.find',
    { text, limit: SHOWN },
    { enabled: text !== '', keepPrevious: true },
  )
  const hits = text === '' ? [] : (value?.patients ?? [])
  const isListed = isOpen && text !== '' && value !== undefined
  const answered = isAsking || value === undefined ? null : text
  const { hold, letGo } = useHeldEnter(typed.trim(), answered, () => {
    const [first] = hits
    if (first !== undefined) open(first)
  })

  useShortcut(
    '/',
    t('keys.focusSearch'),
    () => {
      input.current?.focus()
      input.current?.select()
    },
    { scope: 'app' },
  )

  function close() {
    letGo()
    setTyped('')
    setOpen(false)
    input.current?.blur()
  }
  function open(patient: Brief) {
    close()
    void navigate({ to: '/patients/$patientUid', params: { patientUid: patient.uid } })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const chosen = answered === typed.trim() ? hits[active] : undefined
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined && isListed) open(chosen)
    else if (event.key === 'Enter' && typed.trim() !== '') hold()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="patient-search" role="search">
      <div className="patient-search-box">
        <SearchIcon />
        <input
          ref={input}
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={isListed}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isListed && hits.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={t('search.hint')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            letGo()
            setTyped(event.currentTarget.value)
            setActive(0)
            setOpen(true)
          }}
          onCompositionStart={() => setImeOpen(true)}
          onCompositionEnd={() => setImeOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            letGo()
            setOpen(false)
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="/" />
      </div>
      {isListed && (
        <PatientHits
          id={listId}
          text={text}
          hits={hits}
          isMore={value.more}
          active={active}
          onActive={setActive}
          onOpen={open}
        />
      )}
    </div>
  )
}
