import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import { LABS } from '../../shared/model/lab.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { PasteLabsDialog } from '../forms/pasted-labs/paste-labs-dialog.tsx'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { LabRow } from './lab-row.tsx'
import { hasImpossible, labEntries, labFindings, startLabs, type LabForm } from './lab-form.ts'

export interface LabEntryProps {
  readonly record: PatientRecord
  readonly today: IsoDate
  readonly onDone: () => void
}

/** Laboratory values of one sampling day, each in the unit it is reported in. Unusual ones are asked about once. */
export function LabEntry({ record, today, onDone }: LabEntryProps) {
  const { t } = useTranslation('timeline')
  const { t: ui } = useTranslation('ui')
  const { t: paste } = useTranslation('pastedLabs')
  const [isPasting, setPasting] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const save = useCommand('labs.record')
  const [sampledOn, setSampledOn] = useState<string | null>(today)
  const [form, setForm] = useState<LabForm>(() => startLabs(record.labs))
  const asked: readonly RangeFinding[] = save.error?.code === 'findings-open' ? save.error.findings : []
  const entries = labEntries(form, sampledOn)
  const isReady =
    entries.length > 0 &&
    sampledOn !== null &&
    isIsoDate(sampledOn) &&
    sampledOn <= today &&
    !hasImpossible(form)

  async function send(acknowledged: string[]) {
    if (!isReady || save.isRunning) {
      box.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const reply = await save.run({ patientUid: record.patient.uid, labs: entries, acknowledged })
    if (!reply.ok) return
    showStatus({ text: t('labs.saved', { count: entries.length }), isSaved: true })
    onDone()
  }
  return (
    <form
      ref={box}
      className="timeline-labs"
      aria-label={t('labs.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void send([])
      }}
    >
      <div className="timeline-labs-head">
        <h2>{t('labs.title')}</h2>
        <DateField
          label={t('labs.sampledOn')}
          compact
          required
          max={today}
          value={sampledOn}
          onChange={setSampledOn}
        />
        <Button compact onClick={() => setPasting(true)}>
          {paste('open')}
        </Button>
      </div>
      {LABS.map((term, at) => (
        <LabRow
          key={term.code}
          term={term}
          lab={form[term.code]}
          autoFocus={at === 0}
          onChange={(lab) => {
            setForm({ ...form, [term.code]: lab })
            // What was asked about may be gone: it is asked again at the next save.
            if (asked.length > 0) save.reset()
          }}
        />
      ))}
      {asked.length > 0 && (
        <AskedAbout
          findings={asked}
          onKeep={() => void send([...new Set([...asked, ...labFindings(form)].map(acknowledgementOf))])}
        />
      )}
      {isPasting && (
        <PasteLabsDialog
          codes={LABS.map(({ code }) => code)}
          onTake={(labs) => {
            setForm({ ...form, ...Object.fromEntries(labs.map(({ code, ...lab }) => [code, lab])) })
            if (asked.length > 0) save.reset()
          }}
          onClose={() => setPasting(false)}
        />
      )}
      {save.error !== null && asked.length === 0 && <ErrorNotice error={save.error} />}
      <button type="submit" hidden aria-hidden tabIndex={-1} />
      <div className="timeline-labs-foot">
        <Button keys="Escape" onClick={onDone}>
          {ui('cancel')}
        </Button>
        <Button keys="Ctrl+Enter" onClick={() => void send([])} disabled={!isReady || save.isRunning}>
          {t('labs.save')}
        </Button>
      </div>
    </form>
  )
}

interface AskedAboutProps {
  readonly findings: readonly RangeFinding[]
  readonly onKeep: () => void
}

function AskedAbout({ findings, onKeep }: AskedAboutProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const mayKeep = findings.every(({ severity }) => severity === 'warn')
  const name = (field: string) => {
    const code = field.split('.').at(-1) ?? field
    return LABS.find((lab) => lab.code === code)?.[language] ?? fieldName(field, language)
  }
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [findings])
  return (
    <div className="timeline-asked" role="alert" ref={box}>
      <ul>
        {findings.map((finding) => (
          <li key={acknowledgementOf(finding)}>
            {t(finding.severity === 'warn' ? 'labs.unusualOf' : 'labs.impossibleOf', {
              name: name(finding.field),
              value: formatQuantity(finding.value, unitText(finding.unit)),
              limit: formatQuantity(finding.limit, unitText(finding.unit)),
            })}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Button compact keys="Alt+K" onClick={onKeep}>
          {t('labs.keep')}
        </Button>
      )}
    </div>
  )
}
