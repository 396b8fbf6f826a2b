import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ARTERY_ORIGINS } from '../../shared/model/anatomy-terms.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import { FLOW_STATES } from '../../shared/model/session-terms.ts'
import { useStoredLater } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { AgentDetail } from './agent-detail.tsx'
import { arteryDetailWords, isArteryDetail } from './artery-detail-words.ts'
import { DrugDetail } from './drug-detail.tsx'
import { SelectInput, YesNoInput } from './fields.tsx'
import { useSession } from './session-context.ts'

export interface ArteryDetailProps {
  readonly path: `procedure.arteries.${number}`
}

/** What few arteries need, unfolded on demand, and by itself where something in it is asked about. */
export function ArteryDetail({ path }: ArteryDetailProps) {
  const { t } = useTranslation('sessions')
  const { form, judgement } = useSession()
  const id = useId()
  const node = useWatch({ control: form.control, name: `${path}.node` })
  const [isWanted, setWanted] = useState(false)
  const isAskedAbout = useStoredLater(judgement, ({ checks, issues }) => {
    const isHere = (at: string) => at.startsWith(`${path}.`) && isArteryDetail(at)
    return checks.some((check) => !check.isAccepted && isHere(check.path)) || [...issues.keys()].some(isHere)
  })
  const isOpen = isWanted || isAskedAbout
  return (
    <div className="artery-detail">
      <button
        type="button"
        className="session-more-title"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('detail.open', { code: node })}
        onClick={() => setWanted(!isOpen)}
      >
        {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        <span className="session-more-name">{t('detail.title')}</span>
        {!isOpen && <Words path={path} />}
      </button>
      {isOpen && (
        <div id={id} className="artery-detail-body">
          <Fields path={path} />
        </div>
      )}
    </div>
  )
}

/** A carried value that is confirmed with its row has to be in sight. */
function Words({ path }: ArteryDetailProps) {
  const { form } = useSession()
  const language = useLanguage()
  const artery = useWatch({ control: form.control, name: path })
  return (
    <span className="session-more-summary ellipsis">{arteryDetailWords(artery, language).join(', ')}</span>
  )
}

function Fields({ path }: ArteryDetailProps) {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const { origin, agents, drugs } = useWatch({ control: form.control, name: path })
  return (
    <>
      <div className="artery-detail-part" role="group" aria-label={t('detail.artery')}>
        <b className="small">{t('detail.artery')}</b>
        <SelectInput name={`${path}.origin`} terms={ARTERY_ORIGINS} compact />
        {origin !== null && origin !== 'normal' && (
          <SelectInput name={`${path}.arisesFrom`} terms={ARTERIES} compact />
        )}
        <SelectInput name={`${path}.flow`} terms={FLOW_STATES} compact />
        <YesNoInput name={`${path}.dsaDone`} compact />
        <YesNoInput name={`${path}.cbctDone`} compact />
      </div>
      {agents.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the row, as its path is
        <AgentDetail key={at} path={`${path}.agents.${at}`} />
      ))}
      {drugs.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the row, as its path is
        <DrugDetail key={at} path={`${path}.drugs.${at}`} />
      ))}
    </>
  )
}
