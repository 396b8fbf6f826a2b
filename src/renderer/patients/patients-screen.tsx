import './patients.css'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { SearchIcon } from '../ui/icons/navigation.tsx'
import { Page } from '../ui/page.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { PatientTable } from './patient-table.tsx'

const LIMIT = 100

/** Everybody on file: the newest first, found by number, name, pinyin or initials while they are typed. */
export function PatientsScreen() {
  const { t } = useTranslation('patients')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [isImeOpen, setImeOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Half-composed pinyin is not yet what the person means.
  const text = useDeferredValue(typed.trim())
  const {
    value: found,
    error,
    refetch,
  } = useAsk('patients.find', { text, limit: LIMIT }, { enabled: !isImeOpen, keepPrevious: true })
  const { value: count } = useAsk('patients.count', {})
  const patients = found?.patients ?? []
  const open = ({ uid }: PatientBrief) =>
    void navigate({ to: '/patients/$patientUid', params: { patientUid: uid } })

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const chosen = patients[active]
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, patients.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined && text === typed.trim()) open(chosen)
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
  }

  const header = (
    <div className="patients-header">
      <h1>{t('title')}</h1>
      <label className="patients-find">
        <span className="visually-hidden">{t('find.label')}</span>
        <SearchIcon />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever comes here comes to find somebody
          autoFocus
          value={typed}
          placeholder={t('find.hint')}
          autoComplete="off"
          spellCheck={false}
          aria-controls="patients-found"
          aria-activedescendant={patients.length > 0 ? `patients-found-${active}` : undefined}
          onCompositionStart={() => setImeOpen(true)}
          onCompositionEnd={() => setImeOpen(false)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
        />
      </label>
      {count !== undefined && (
        <p className="faint small">
          {t('count', { patients: formatNumber(count.patients), sessions: formatNumber(count.sessions) })}
        </p>
      )}
    </div>
  )
  return (
    <Page title={t('title')} header={header}>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {found !== undefined && patients.length === 0 && (
        <Empty
          action={
            <Button onClick={() => void navigate({ to: '/patients/new' })}>{t('find.register')}</Button>
          }
        >
          {text === '' ? t('find.nobodyYet') : t('find.nobody', { text })}
        </Empty>
      )}
      {patients.length > 0 && (
        <PatientTable
          patients={patients}
          active={active}
          onActive={setActive}
          onOpen={open}
          note={
            found?.more === true &&
            t(text === '' ? 'find.more' : 'find.moreMatches', { count: patients.length })
          }
        />
      )}
    </Page>
  )
}
