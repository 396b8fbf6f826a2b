import { useTranslation } from 'react-i18next'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { Facts } from '../ui/panel.tsx'
import { labText } from '../forms/lab-text.ts'
import { SESSION_LABS } from './session-form.ts'
import type { SessionStart } from './session-start.ts'
import { LABS } from '../../shared/model/lab.ts'
import {
  accessWords,
  careWords,
  complicationWords,
  endpointWords,
  findingsWords,
  indicationWords,
  radiationWords,
  vesselWords,
} from './summary-words.ts'

export interface DraftOfferProps {
  readonly start: SessionStart
  readonly savedAt: string
  readonly onResume: () => void
  readonly onDiscard: () => void
}

/** What was typed before the window closed, with what is in it; nothing goes on until somebody decides. */
export function DraftOffer({ start, savedAt, onResume, onDiscard }: DraftOfferProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { t: attachments } = useTranslation('attachments')
  const { procedure, findings, labs } = start.form
  const { files = [] } = start
  const typed = SESSION_LABS.filter((code) => labs[code].value !== null).map(
    (code) => `${LABS.find((lab) => lab.code === code)?.[language] ?? code} ${labText(labs[code])}`,
  )
  const parts = [
    { block: 'indication', words: [procedure.performedOn, ...indicationWords(procedure, language)] },
    { block: 'before', words: typed },
    { block: 'findings', words: findingsWords(findings, language) },
    { block: 'access', words: accessWords(procedure, language) },
    { block: 'vessels', words: vesselWords(procedure, language) },
    { block: 'endpoint', words: endpointWords(procedure, language) },
    { block: 'radiation', words: radiationWords(procedure, language) },
    { block: 'care', words: careWords(procedure, language) },
    { block: 'complications', words: complicationWords(procedure, language) },
  ] as const
  return (
    <Page title={t('draft.title')} lead={<span className="muted">{formatInstant(savedAt)}</span>} padded>
      <TopBarActions>
        <span />
      </TopBarActions>
      <div className="session-offer">
        <p>{t('draft.sentence')}</p>
        <Facts
          facts={parts
            .filter(({ words }) => words.length > 0)
            .map(({ block, words }) => ({ name: t(`block.${block}`), value: words.join(', ') }))}
        />
        {start.unconfirmed.size > 0 && (
          <p className="muted">{t('state.unconfirmed', { count: start.unconfirmed.size })}</p>
        )}
        {files.length > 0 && (
          <p className="session-offer-files">
            <TriangleIcon size={14} />
            {t('draft.files', { names: files.map(({ name }) => name).join(attachments('comma')) })}
          </p>
        )}
        <div className="row">
          <Button variant="primary" onClick={onResume} keys="Ctrl+Enter">
            {t('draft.resume')}
          </Button>
          <Button onClick={onDiscard}>{t('draft.discard')}</Button>
        </div>
      </div>
    </Page>
  )
}
