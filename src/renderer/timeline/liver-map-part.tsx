import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MICHELS_TYPES } from '../../shared/model/michels.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Session } from '../../shared/model/session.ts'
import { variantsWithType } from '../../shared/rules/sessions/arterial-variants.ts'
import { isTreatment } from '../../shared/rules/timeline/timeline.ts'
import { arteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import { useCommand } from '../api/use-command.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { LiverMap } from '../arterial-map/liver-map.tsx'
import type { TodayUse } from '../arterial-map/map-marks.ts'
import { OriginsDialog } from '../arterial-map/origins-dialog.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Select } from '../ui/select.tsx'
import { MapReplay } from './map-replay.tsx'

export interface LiverMapPartProps {
  readonly patient: Patient
  readonly sessions: readonly Session[]
}

/** Where this patient's arteries come from, and what each of them was given. */
export function LiverMapPart({ patient, sessions }: LiverMapPartProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const { run, error, retry } = useCommand('patients.setArteries')
  const [isEditing, setEditing] = useState(false)
  const [replayAt, setReplayAt] = useState<number | null>(null)
  const treatments = useMemo(() => sessions.filter(isTreatment), [sessions])
  // The session that the replay has come to is drawn as new, those before it by how often.
  const history = useMemo(
    () => arteryHistory(replayAt === null ? treatments : treatments.slice(0, replayAt)),
    [treatments, replayAt],
  )
  const now = useMemo(
    () => usesOf(replayAt === null ? undefined : treatments[replayAt]),
    [treatments, replayAt],
  )
  const { uid, michelsType, arterialVariants } = patient
  return (
    <section className="timeline-part" aria-labelledby="timeline-map-title">
      <header className="timeline-part-head">
        <h2 id="timeline-map-title">{t('title')}</h2>
        <span className="faint">{michelsType === null ? t('unset') : t('lead', { type: michelsType })}</span>
        <span className="spacer" />
        {mayWrite && (
          <div className="timeline-michels">
            <Button compact title={t('origins.openHint')} onClick={() => setEditing(true)}>
              {t('origins.open')}
            </Button>
            <Select
              label={t('michels')}
              name="michelsType"
              compact
              labelHidden
              value={michelsType}
              placeholder={t('michels')}
              options={MICHELS_TYPES.map((type) => ({
                value: type.code,
                label: type[language],
                keywords: `${type.code} ${type.en} ${type.zh}`,
              }))}
              onChange={(type) => {
                if (type !== null && type !== michelsType)
                  void run({
                    patientUid: uid,
                    michelsType: type,
                    arterialVariants: [...variantsWithType(type, arterialVariants)],
                  })
              }}
            />
          </div>
        )}
      </header>
      {error !== null && <ErrorNotice error={error} onRetry={() => void retry()} />}
      {isEditing && (
        <OriginsDialog
          patientUid={uid}
          arteries={{ michelsType, arterialVariants }}
          onClose={() => setEditing(false)}
        />
      )}
      {treatments.length > 1 && <MapReplay sessions={treatments} at={replayAt} onStep={setReplayAt} />}
      <LiverMap michelsType={michelsType} arterialVariants={arterialVariants} history={history} today={now} />
    </section>
  )
}

function usesOf(session: Session | undefined): readonly TodayUse[] {
  return (session?.arteries ?? []).map(({ node, origin }) => ({
    node,
    isAccessory: origin === 'accessory',
    isCarried: false,
  }))
}
