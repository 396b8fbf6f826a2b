import { useTranslation } from 'react-i18next'
import { AGENTS, DRUGS, VEHICLES } from '../../shared/model/agent.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../../shared/model/artery.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { ArteryUse } from '../../shared/model/procedure/artery-use.ts'
import type { Session } from '../../shared/model/session.ts'
import { wordFor } from '../../shared/model/term.ts'
import { particleSizeText } from '../../shared/wording/unit.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { useDoseWords } from './dose-words.ts'

export interface SessionArteriesProps {
  readonly session: Session
  readonly lesions: readonly Lesion[]
}

/** Each artery, how far out, what went into it, and where it ended. */
export function SessionArteries({ session, lesions }: SessionArteriesProps) {
  const { t } = useTranslation('timeline')
  return (
    <section>
      <h3>{t('sheet.arteries')}</h3>
      {session.arteries.length === 0 && <p className="faint">{t('notRecorded')}</p>}
      {session.arteries.map((artery, at) => (
        // Nothing else tells two uses of one artery apart, and the list never changes here.
        // oxlint-disable-next-line react/no-array-index-key
        <Artery key={`${at} ${artery.node}`} artery={artery} lesions={lesions} />
      ))}
    </section>
  )
}

function Artery({ artery, lesions }: { readonly artery: ArteryUse; readonly lesions: readonly Lesion[] }) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { unit } = useDoseWords()
  const { node, selectivity, tumourSupply, endpoint, agents, drugs, lesionUids } = artery
  const treated = lesions.filter(({ uid }) => lesionUids.includes(uid)).map(({ no }) => `L${no}`)
  const said = (name: string, word: string | null) => `${name}: ${word ?? t('notRecorded')}`
  const amount = (value: number | null, code: string) =>
    value === null ? t('notRecorded') : formatQuantity(value, unit(code))
  return (
    <div className="timeline-artery">
      <b>{node}</b> <span>{wordFor(ARTERIES, node, language)}</span>
      <ul>
        <li>{said(t('sheet.selectivity'), selectivity && wordFor(SELECTIVITIES, selectivity, language))}</li>
        {agents.map(({ agent, sizeUm, amount: given }, at) => (
          <li key={`${at} ${agent}`}>
            {wordFor(AGENTS, agent, language)} {sizeUm !== null && `${particleSizeText(sizeUm)} `}
            <b>{amount(given, AGENTS.find(({ code }) => code === agent)?.unit ?? 'mL')}</b>
          </li>
        ))}
        {drugs.map(({ drug, doseMg, volumeMl, vehicle }, at) => (
          <li key={`${at} ${drug}`}>
            {wordFor(DRUGS, drug, language)} <b>{amount(doseMg, 'mg')}</b>
            {volumeMl !== null && t('sheet.inVolume', { volume: formatQuantity(volumeMl, 'mL') })}
            {vehicle !== null && `${t('comma')}${wordFor(VEHICLES, vehicle, language)}`}
          </li>
        ))}
        {agents.length + drugs.length === 0 && <li>{t('sheet.nothingGiven')}</li>}
        <li>{said(t('sheet.endpoint'), endpoint && wordFor(SACE_LEVELS, endpoint, language))}</li>
        {tumourSupply !== null && <li>{said(t('sheet.supply'), t(`sheet.supplies.${tumourSupply}`))}</li>}
        {treated.length > 0 && <li>{said(t('sheet.lesions'), treated.join(', '))}</li>}
      </ul>
    </div>
  )
}
