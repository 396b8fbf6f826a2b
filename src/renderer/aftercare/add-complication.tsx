import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { onsetOfDay } from '../../shared/model/onset-window.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import type { Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { complicationFields, emptyComplication } from '../forms/complication-form.ts'
import { ComplicationRow } from '../forms/complication-row.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import type { After } from './day-form.ts'

export interface AddComplicationProps {
  readonly after: After
  readonly today: IsoDate
}

/** The button, and the dialog that it opens. */
export function AddComplication(props: AddComplicationProps) {
  const { t } = useTranslation('aftercare')
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button compact onClick={() => setOpen(true)}>
        {t('addComplication')}
      </Button>
      {isOpen && <ComplicationDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  )
}

function ComplicationDialog({
  after,
  today,
  onClose,
}: AddComplicationProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('aftercare')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const add = useCommand('aftercare.addComplication')
  const [row, setRow] = useState(() =>
    emptyComplication({ onset: onsetOfDay(daysBetween(after.performedOn, today)), onsetOn: today }),
  )
  const issues = add.error?.code === 'invalid-input' ? add.error.issues : []
  const errorAt = (path: string) => {
    const issue = issues.find((one) => one.path === path)
    return issue && issueSentence(issue, language)
  }
  function change(next: typeof row) {
    const isOther = next.onsetOn !== row.onsetOn && next.onsetOn !== null && isIsoDate(next.onsetOn)
    // The date says how late it began; who knows better says so after it.
    const onset = isOther ? onsetOfDay(daysBetween(after.performedOn, next.onsetOn ?? today)) : next.onset
    setRow({ ...next, onset })
    if (add.error !== null) add.reset()
  }
  async function send() {
    if (add.isRunning) return
    // What is missing is named by the contract's own refusal, field by field.
    const reply = await add.run({
      sessionUid: after.sessionUid,
      event: row,
    } as Asked<'aftercare.addComplication'>)
    if (!reply.ok) return
    showStatus({ text: t('added'), isSaved: true })
    onClose()
  }
  return (
    <Dialog
      title={t('addTitle', { date: after.performedOn })}
      width={720}
      at="top"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onClick={() => void send()}>
            {t('saveComplication')}
          </Button>
        </>
      }
    >
      {add.error !== null && issues.length === 0 && <ErrorNotice error={add.error} />}
      <p className="muted">{t('addLead')}</p>
      <ComplicationRow
        fields={complicationFields(row, change, {
          path: 'event',
          label: (path) => fieldName(path, language),
          errorAt,
        })}
      />
    </Dialog>
  )
}
