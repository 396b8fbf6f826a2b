import { Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { useHeldEnter } from '../ui/use-held-enter.ts'
import { useToday } from '../ui/use-today.ts'

type Brief = Answer<'patients.find'>['patients'][number]
const SHOWN = 12

/** Whose session: a few letters, Enter. Whoever has been treated before begins with the values of the last time. */
export function ChoosePatientScreen() {
  const { t } = useTranslation('sessions')
  const navigate = useNavigate()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const text = useDeferredValue(typed.trim())
  const { value, error, refetch, isAsking } = useAsk(
    'patients.find',
    { text, limit: SHOWN },
    { keepPrevious: true },
  )
  const found = value?.patients ?? []
  const answered = isAsking || value === undefined ? null : text
  const { hold, letGo } = useHeldEnter(typed.trim(), answered, () => {
    const [first] = found
    if (first !== undefined) log(first, first.sessionCount > 0)
  })

  function log(patient: Brief, repeats: boolean) {
    void navigate({
      to: '/patients/$patientUid/session',
      params: { patientUid: patient.uid },
      search: repeats ? { repeat: 1 } : {},
    })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const chosen = answered === typed.trim() ? found[active] : undefined
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined) log(chosen, chosen.sessionCount > 0)
    else if (event.key === 'Enter' && typed.trim() !== '') hold()
    else return
    event.preventDefault()
  }
  return (
    <Page title={t('choose.title')} padded>
      <div className="choose-patient" role="search">
        <Field label={t('choose.label')}>
          {(control) => (
            <input
              {...control}
              placeholder={t('choose.hint')}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the screen has one question
              autoFocus
              onKeyDown={onKeyDown}
              onChange={(event) => {
                letGo()
                setTyped(event.currentTarget.value)
                setActive(0)
              }}
            />
          )}
        </Field>
      </div>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {value !== undefined && found.length === 0 && (
        <Empty action={<Link to="/patients/new">{t('choose.register')}</Link>}>
          {text === '' ? t('choose.nobodyYet') : t('choose.nobody', { text })}
        </Empty>
      )}
      {found.length > 0 && (
        <DataTable
          label={t('choose.title')}
          minWidth={640}
          columns={[
            { key: 'no', label: t('choose.hospitalNo'), width: 120 },
            { key: 'name', label: t('choose.patient') },
            { key: 'sessions', label: t('choose.sessions'), width: 96, align: 'end' },
            { key: 'last', label: t('choose.last'), width: 120 },
            { key: 'log', label: '', width: 260 },
          ]}
        >
          {found.map((patient, index) => (
            <DataRow
              key={patient.uid}
              isSelected={index === active}
              onSelect={() => setActive(index)}
              onOpen={() => log(patient, patient.sessionCount > 0)}
            >
              <td className="tabular">{patient.hospitalNo}</td>
              <td>
                <PersonName person={patient} on={today} unnamed={patient.hospitalNo} />
              </td>
              <td className="end">{patient.sessionCount}</td>
              <td className="tabular">{patient.lastSessionOn ?? '–'}</td>
              <td>
                <span className="row">
                  {patient.sessionCount > 0 && (
                    <Button compact onClick={() => log(patient, true)}>
                      {t('choose.repeat')}
                    </Button>
                  )}
                  <Button compact onClick={() => log(patient, false)}>
                    {t('choose.fresh')}
                  </Button>
                </span>
              </td>
            </DataRow>
          ))}
        </DataTable>
      )}
    </Page>
  )
}
