import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { CHANNELS, CONTACT_OUTCOMES } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CheckIcon, LetterIcon, MessageIcon, PhoneIcon } from '../ui/icons/actions.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Select } from '../ui/select.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'

type Channel = Asked<'contacts.log'>['channel']
type Outcome = Asked<'contacts.log'>['outcome']

const KEYED = CONTACT_OUTCOMES.slice(0, 4)
const BY_NAME = CONTACT_OUTCOMES.slice(4)
const CHANNEL_ICONS = {
  phone: <PhoneIcon size={14} />,
  message: <MessageIcon size={14} />,
  letter: <LetterIcon size={14} />,
}

/** Logs a try to reach the patient: way of contact, then one key for how it ended. */
export function AttemptForm({ reviewUid }: { readonly reviewUid: string }) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const log = useCommand('contacts.log')
  const [channel, setChannel] = useState<Channel>('phone')
  const [spokenTo, setSpokenTo] = useState('')
  const [nextStep, setNextStep] = useState('')

  const loggedText = ({ channel: by, outcome }: Answer<'contacts.log'>) =>
    t('attempt.logged', {
      channel: wordFor(CHANNELS, by, language),
      outcome: wordFor(CONTACT_OUTCOMES, outcome, language),
    })
  async function send(outcome: Outcome) {
    if (log.isRunning) return
    const reply = await log.run({
      reviewUid,
      channel,
      outcome,
      spokenTo: spokenTo.trim() || null,
      nextStep: nextStep.trim() || null,
    })
    if (!reply.ok) return
    showStatus({ text: loggedText(reply.value), isSaved: true })
    setSpokenTo('')
    setNextStep('')
  }
  return (
    <div className="worklist-attempt" id="worklist-attempt">
      <h3 className="worklist-small-head">{t('attempt.title')}</h3>
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
      <div className="worklist-two">
        <TextField
          label={t('attempt.spokenTo')}
          compact
          value={spokenTo}
          onChange={setSpokenTo}
          maxLength={100}
          labelHidden
          placeholder={t('attempt.spokenTo')}
        />
        <TextField
          label={t('attempt.nextStep')}
          compact
          value={nextStep}
          onChange={setNextStep}
          maxLength={200}
          labelHidden
          placeholder={t('attempt.nextStep')}
        />
      </div>
      <div className="worklist-two">
        {KEYED.map((outcome, index) => (
          <OutcomeButton
            key={outcome.code}
            keys={String(index + 1)}
            word={outcome[language]}
            onLog={() => void send(outcome.code)}
          />
        ))}
      </div>
      <Select
        label={t('attempt.other')}
        labelHidden
        compact
        placeholder={t('attempt.other')}
        value={null}
        onChange={(outcome) => outcome !== null && void send(outcome)}
        options={BY_NAME.map((each) => ({
          value: each.code,
          label: each[language],
          keywords: `${each.en} ${each.zh}`,
        }))}
      />
      <output className="worklist-logged is-ok">
        {log.value !== null && (
          <>
            <CheckIcon size={14} />
            {loggedText(log.value)}
          </>
        )}
      </output>
      {log.error !== null && <ErrorNotice error={log.error} onRetry={() => void log.retry()} />}
    </div>
  )
}

interface OutcomeProps {
  readonly keys: string
  readonly word: string
  readonly onLog: () => void
}

function OutcomeButton({ keys, word, onLog }: OutcomeProps) {
  const { t } = useTranslation('worklist')
  useShortcut(keys, t('keys.outcome', { outcome: word }), onLog)
  return (
    <Button compact className="worklist-outcome" onClick={onLog}>
      {word}
      <Kbd keys={keys} />
    </Button>
  )
}
