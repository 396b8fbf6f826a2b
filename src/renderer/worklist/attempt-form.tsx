import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { CHANNELS, CONTACT_OUTCOMES, type ContactAttempt } from '../../shared/model/contact.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { LetterIcon, MessageIcon, PhoneIcon } from '../ui/icons/actions.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { AfterAttempt } from './after-attempt.tsx'
import { AppointmentForm } from './appointment-form.tsx'
import { attemptWords } from './attempt-words.ts'
import { focusList } from './focus-list.ts'
import { OutcomeButton } from './outcome-button.tsx'

type Channel = Asked<'contacts.log'>['channel']
type Outcome = Asked<'contacts.log'>['outcome']

const CHANNEL_ICONS = {
  phone: <PhoneIcon size={14} />,
  message: <MessageIcon size={14} />,
  letter: <LetterIcon size={14} />,
}

export interface AttemptFormProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  /** The attempts on file; undefined while they are on their way. */
  readonly contacts: readonly ContactAttempt[] | undefined
}

/** Logs a try to reach the patient: way of contact, then one key for how it ended; a booked CT takes its date with it. */
export function AttemptForm({ review, asOf, contacts }: AttemptFormProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const log = useCommand('contacts.log')
  const [channel, setChannel] = useState<Channel>('phone')
  const [spokenTo, setSpokenTo] = useState('')
  const [isBooking, setBooking] = useState(false)
  // An attempt that was taken back is on file no more, and nothing follows from it.
  const logged = contacts?.find((contact) => contact.uid === log.value?.uid)

  async function send(outcome: Outcome, appointmentOn: IsoDate | null = null) {
    if (log.isRunning) return
    const reply = await log.run({
      reviewUid: review.reviewUid,
      channel,
      outcome,
      spokenTo: spokenTo.trim() || null,
      appointmentOn,
      nextStep: outcome === 'booked' ? 'await_images' : null,
    })
    if (!reply.ok) return
    showStatus({
      text: t('attempt.logged', { what: attemptWords(reply.value, language) }),
      isSaved: true,
    })
    setSpokenTo('')
    setBooking(false)
    focusList()
  }
  return (
    <div className="worklist-attempt" id="worklist-attempt">
      <h3 className="worklist-small-head">{t('attempt.title')}</h3>
      {logged !== undefined ? (
        <AfterAttempt
          key={logged.uid}
          attempt={logged}
          closeReason={log.value?.closeReason ?? null}
          review={review}
          asOf={asOf}
          onAnother={log.reset}
        />
      ) : isBooking ? (
        <AppointmentForm
          review={review}
          asOf={asOf}
          isBusy={log.isRunning}
          onBook={(date) => void send('booked', date)}
          onCancel={() => setBooking(false)}
        />
      ) : (
        <>
          <Choice
            label={t('attempt.channel')}
            labelHidden
            compact
            className="worklist-channel"
            value={channel}
            onChange={(next) => setChannel(next ?? channel)}
            options={CHANNELS.map((each) => ({
              value: each.code,
              label: each[language],
              icon: CHANNEL_ICONS[each.code],
            }))}
          />
          <TextField
            label={t('attempt.spokenTo')}
            compact
            value={spokenTo}
            onChange={setSpokenTo}
            maxLength={100}
            labelHidden
            placeholder={t('attempt.spokenTo')}
          />
          <div className="worklist-two">
            {CONTACT_OUTCOMES.map((outcome, index) => (
              <OutcomeButton
                key={outcome.code}
                keys={String(index + 1)}
                word={outcome[language]}
                onLog={() => {
                  if (outcome.code === 'booked') setBooking(true)
                  else void send(outcome.code)
                }}
              />
            ))}
          </div>
        </>
      )}
      {log.error !== null && <ErrorNotice error={log.error} onRetry={() => void log.retry()} />}
    </div>
  )
}
