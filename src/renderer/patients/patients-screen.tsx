import './patients.css'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { PatientTable } from './patient-table.tsx'
import { PatientsSearch } from './patients-search.tsx'
import { usePatientsView } from './patients-view.ts'
import { useFoundPatients } from './use-found-patients.ts'

const FIRST_LIMIT = 200
const FULL_LIMIT = 2000

/** Everybody on file: found by number, name, pinyin or initials while they are typed, and by any question of the filter. */
export function PatientsScreen() {
  const { t } = useTranslation('patients')
  const { t: q } = useTranslation('questions')
  const navigate = useNavigate()
  const [view, change] = usePatientsView()
  const [typed, setTyped] = useState('')
  const [isImeOpen, setImeOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [limit, setLimit] = useState(FIRST_LIMIT)
  const input = useRef<HTMLInputElement>(null)
  const text = typed.trim()
  const looking = { text, drafts: view.drafts, limit, isComposing: isImeOpen }
  const { question, isFiltered, isBusy, count, error, refetch, more, found } = useFoundPatients(looking)
  const { value: totals } = useAsk('patients.count', {})
  const rows = found ?? []
  const open = useCallback(
    ({ uid }: PatientBrief) => void navigate({ to: '/patients/$patientUid', params: { patientUid: uid } }),
    [navigate],
  )
  const canGrow = isFiltered && more
  const showMore = useCallback(() => canGrow && setLimit(FULL_LIMIT), [canGrow])

  function setText(next: string) {
    setTyped(next)
    setActive(0)
    setLimit(FIRST_LIMIT)
  }
  function closeFilter() {
    change({ isFilterOpen: false })
    input.current?.focus()
  }

  const header = (
    <div className="patients-header">
      <h1>{t('title')}</h1>
      <PatientsSearch
        inputRef={input}
        typed={typed}
        rows={rows.length}
        active={active}
        onType={setText}
        onComposing={setImeOpen}
        onActive={setActive}
        onOpen={() => {
          const chosen = rows[active]
          if (chosen !== undefined && !isBusy) open(chosen.patient)
        }}
      />
      <Button
        keys="F"
        keysLabel={q('open')}
        aria-expanded={view.isFilterOpen}
        onClick={() => (view.isFilterOpen ? closeFilter() : change({ isFilterOpen: true }))}
      >
        {q('filter')}
      </Button>
      <p className="faint small tabular">
        {question.all.length > 0
          ? count !== undefined &&
            q('count', { patients: formatNumber(count.patients), of: formatNumber(count.of) })
          : totals !== undefined &&
            t('count', {
              patients: formatNumber(totals.patients),
              sessions: formatNumber(totals.sessions),
            })}
      </p>
    </div>
  )
  return (
    <Page
      title={t('title')}
      header={header}
      asideWidth={344}
      asideLabel={q('title')}
      aside={
        view.isFilterOpen ? (
          <FilterPanel
            view={view}
            question={question}
            count={count}
            onChange={(part) => {
              change(part)
              setActive(0)
              setLimit(FIRST_LIMIT)
            }}
            onText={setText}
            onClose={closeFilter}
          />
        ) : undefined
      }
    >
      <div className="patients-answer" aria-busy={isBusy}>
        {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
        {found !== undefined && rows.length === 0 && (
          <Empty
            action={
              isFiltered ? undefined : (
                <Button onClick={() => void navigate({ to: '/patients/new' })}>{t('find.register')}</Button>
              )
            }
          >
            {isFiltered ? q('nobody') : text === '' ? t('find.nobodyYet') : t('find.nobody', { text })}
          </Empty>
        )}
        {rows.length > 0 && (
          <PatientTable
            rows={rows}
            active={active}
            hasFacts={isFiltered}
            onActive={setActive}
            onOpen={open}
            onEnd={showMore}
            note={
              more && t(text === '' && !isFiltered ? 'find.more' : 'find.moreMatches', { count: rows.length })
            }
          />
        )}
      </div>
    </Page>
  )
}
