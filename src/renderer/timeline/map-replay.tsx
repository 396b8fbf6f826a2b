import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/model/session.ts'
import { tumourDrugs } from '../../shared/rules/timeline/timeline-doses.ts'
import { labelText } from '../arterial-map/artery-label.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { useDoseWords } from './dose-words.ts'

/** Long enough to hear a session read out before the next one. */
const STEP_MS = 2500

export interface MapReplayProps {
  /** Treatments that stand, oldest first. */
  readonly sessions: readonly Session[]
  /** Place of the session that the map has come to; null = all of them. */
  readonly at: number | null
  readonly onStep: (at: number | null) => void
}

/** Steps through the sessions; whoever wants less motion steps by hand. */
export function MapReplay({ sessions, at, onStep }: MapReplayProps) {
  const { t } = useTranslation('map')
  const sentence = useSessionSentence()
  const [isPlaying, setPlaying] = useState(false)
  const lastAt = sessions.length - 1
  const plays = isPlaying && at !== null && at < lastAt
  const session = at === null ? undefined : sessions[at]
  useEffect(() => {
    if (!plays) return
    const timer = setTimeout(() => onStep(at + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [plays, at, onStep])

  function step(to: number | null) {
    setPlaying(false)
    onStep(to)
  }
  function play() {
    setPlaying(!plays)
    if (!plays && (at === null || at === lastAt)) onStep(0)
  }
  const mayPlay = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <div className="map-replay" role="group" aria-label={t('replay.title')}>
      <Button
        compact
        keys="["
        disabledReason={at === 0 ? t('replay.isFirst') : null}
        onClick={() => step(at === null ? lastAt : at - 1)}
      >
        {t('replay.previous')}
      </Button>
      <Button
        compact
        keys="]"
        disabledReason={at === lastAt ? t('replay.isLast') : null}
        onClick={() => step(at === null ? 0 : at + 1)}
      >
        {t('replay.next')}
      </Button>
      {mayPlay && (
        <Button compact keys="\" aria-pressed={plays} onClick={play}>
          {t(plays ? 'replay.pause' : 'replay.play')}
        </Button>
      )}
      {at !== null && (
        <Button compact onClick={() => step(null)}>
          {t('replay.all')}
        </Button>
      )}
      <p aria-live="polite" className="map-replay-said">
        {session ? sentence(session) : ''}
      </p>
    </div>
  )
}

/** `Session 3, 2026-01-12: A8, A5; epirubicin 40 mg`. */
function useSessionSentence(): (session: Session) => string {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const { dose } = useDoseWords()
  return (session) => {
    const arteries = session.arteries.map(({ node, origin }) =>
      origin === 'accessory' ? `a${node}` : labelText(node),
    )
    const drugs = tumourDrugs(session).map((each) => {
      const said = dose(each)
      return language === 'en' ? said.charAt(0).toLowerCase() + said.slice(1) : said
    })
    return t('replay.session', {
      no: session.no,
      date: session.performedOn,
      arteries: [...new Set(arteries)].join(t('comma')) || t('replay.noArtery'),
      drugs: drugs.join(t('comma')) || t('replay.noDrug'),
    })
  }
}
