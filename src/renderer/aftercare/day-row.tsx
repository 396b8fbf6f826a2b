import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayCard } from '../../shared/model/aftercare.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { quantityText } from '../../shared/wording/unit.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { formatInstant } from '../i18n/format.ts'
import type { Correction } from '../ui/field-frame.ts'
import { NumberField } from '../ui/number-field.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { DAY_COLUMNS, dayForm, isChanged, stillAccepted, type DayForm } from './day-form.ts'
import { SaveComplaint } from './save-complaint.tsx'

export interface DayRowProps {
  readonly sessionUid: string
  readonly day: number
  readonly on: IsoDate
  readonly stored: DayCard | undefined
  /** False before the day has come, and to whom may not write. */
  readonly isOpen: boolean
}

/** One day of the card. It is saved when the focus leaves it or its sheet is closed; Enter goes to the same value of the next day. */
export function DayRow({ sessionUid, day, on, stored, isOpen }: DayRowProps) {
  const { t } = useTranslation('aftercare')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const save = useCommand('aftercare.recordDay')
  const [form, setForm] = useState<DayForm>(() => dayForm(day, stored))
  /** What is on its way to the host or was taken there. */
  const sent = useRef<DayForm | null>(null)
  const row = useRef<HTMLTableRowElement>(null)
  const name = (column: (typeof DAY_COLUMNS)[number]) =>
    t('dayOf', { day, name: fieldName(column, language) })

  function change(patch: Partial<DayForm>) {
    setForm({ ...form, ...patch })
    if (save.error !== null) save.reset()
  }
  async function send(acknowledged: string[]) {
    const isNonsense = DAY_COLUMNS.some((column) => Number.isNaN(form[column]))
    if (isNonsense || sent.current === form || !isChanged(form, stored)) return
    sent.current = form
    const reply = await save.run({ sessionUid, ...form, acknowledged })
    if (reply.ok) showStatus({ text: t('savedDay', { day }), isSaved: true })
    else sent.current = null
  }
  const accepted = stillAccepted(form, stored)
  /** What degrees Fahrenheit are in the unit of the column. The focus stays in the row: leaving it saves the day. */
  function inCelsius(): Correction | null {
    const typed = form.feverCel
    const slip = typed === null || Number.isNaN(typed) ? null : detectUnit('feverMaxCel', typed, 'Cel')
    return (
      slip && {
        label: ui('useValue', { value: quantityText(slip.suggestedValue, slip.suggestedUnit) }),
        onApply: () => {
          change({ feverCel: slip.suggestedValue })
          row.current?.querySelectorAll('input')[DAY_COLUMNS.indexOf('feverCel')]?.focus()
        },
        keys: 'Alt+U',
      }
    )
  }
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => {
      if (save.error === null) void send(accepted)
    }
  })
  // A sheet that is closed takes its fields away without leaving them.
  useEffect(() => () => leave.current(), [])
  function onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.contains(relatedTarget) && save.error === null) void send(accepted)
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return
    const cell = (event.target as Element).closest('td')
    if (cell === null || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const next = event.currentTarget.parentElement?.querySelector<HTMLElement>(
      `tr[data-day="${day + 1}"] td:nth-child(${cell.cellIndex + 1}) input:not([disabled])`,
    )
    if (next) next.focus()
    else void send(accepted)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the cells bubble up */}
      <tr ref={row} data-day={day} onBlur={onBlur} onKeyDown={onKeyDown}>
        <th
          scope="row"
          title={stored && t('recorded', { by: stored.recordedBy, at: formatInstant(stored.recordedAt) })}
        >
          D{day}
          {save.isRunning || save.error !== null ? (
            <span className="visually-hidden">{t('unsaved')}</span>
          ) : null}
        </th>
        {isOpen ? (
          DAY_COLUMNS.map((column) => (
            <td key={column}>
              {column === 'note' ? (
                <TextField
                  label={name(column)}
                  labelHidden
                  compact
                  value={form.note ?? ''}
                  onChange={(note) => change({ note: note === '' ? null : note })}
                />
              ) : (
                <NumberField
                  label={name(column)}
                  labelHidden
                  compact
                  value={form[column]}
                  onChange={(value) => change({ [column]: value })}
                  correction={column === 'feverCel' ? inCelsius() : null}
                />
              )}
            </td>
          ))
        ) : stored ? (
          DAY_COLUMNS.map((column) => <td key={column}>{stored[column]}</td>)
        ) : (
          <td colSpan={DAY_COLUMNS.length} className="faint">
            {t('from', { date: on })}
          </td>
        )}
      </tr>
      {save.error !== null && (
        <tr>
          <td colSpan={DAY_COLUMNS.length + 1}>
            <SaveComplaint error={save.error} onKeep={(codes) => void send([...accepted, ...codes])} />
          </td>
        </tr>
      )}
    </>
  )
}
