import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/model/patient.ts'
import { variantsOf } from '../../shared/rules/sessions/arterial-variants.ts'
import type { ArteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import { Button } from '../ui/button.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ArterialMap } from './arterial-map.tsx'
import { ArteryHistoryPanel } from './artery-history-panel.tsx'
import { labelText } from './artery-label.tsx'
import { composeMap, shownArteries, type ArteryCode, type DrawnArtery } from './compose-map.ts'
import { MapLegend } from './map-legend.tsx'
import { lineOf, marksOf, type TodayUse } from './map-marks.ts'

export interface LiverMapProps {
  readonly michelsType: Patient['michelsType']
  readonly arterialVariants: Patient['arterialVariants']
  readonly history: ArteryHistory
  /** Rows of the session that is being logged, or that the replay on the patient's page has come to. */
  readonly today?: readonly TodayUse[]
  /** Adds the artery, or goes to its row. */
  readonly onPick?: (code: ArteryCode, artery: DrawnArtery) => void
  /** Takes the row of `today` at this place away. */
  readonly onRemove?: (at: number) => void
}

const NOBODY: readonly TodayUse[] = []

/** The liver map with its legend, and what the chosen artery or segment was given before. */
export function LiverMap(props: LiverMapProps) {
  const { michelsType, arterialVariants, history, today = NOBODY, onPick, onRemove } = props
  const { t } = useTranslation('map')
  const [showsAll, setShowsAll] = useState(false)
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<string | null>(null)
  const [removing, setRemoving] = useState<number | null>(null)
  const all = useMemo(
    () => composeMap(variantsOf({ michelsType, arterialVariants })),
    [arterialVariants, michelsType],
  )
  const drawn = useMemo(() => new Set(all.map(({ key }) => key)), [all])
  const marks = useMemo(() => marksOf(history, today, drawn), [history, today, drawn])
  const shown = useMemo(
    () => shownArteries(all, new Set([...marks.keys(), ...revealed]), showsAll),
    [all, marks, revealed, showsAll],
  )
  const at = (key: string) => all.find((artery) => artery.key === key)

  function pick(key: string) {
    setSelected(key)
    const artery = at(key)
    if (artery !== undefined) onPick?.(artery.code, artery)
  }
  function askToRemove(key: string) {
    const row = today.findIndex((use) => lineOf(use, drawn) === key)
    if (onRemove !== undefined && row >= 0) setRemoving(row)
  }
  return (
    <div className="liver-map">
      <div className="liver-map-body">
        <ArterialMap
          all={all}
          shown={shown}
          marks={marks}
          history={history}
          selected={selected}
          onPick={pick}
          onRemove={askToRemove}
          onReveal={(key) => setRevealed(new Set([...revealed, key]))}
        />
        <div className="liver-map-beside">
          <div className="liver-map-foot">
            <MapLegend hasToday={onPick !== undefined || today.length > 0} />
            <CheckBox label={t('showAll')} checked={showsAll} onChange={setShowsAll} />
          </div>
          <ArteryHistoryPanel history={history} selected={selected} />
        </div>
      </div>
      {removing !== null && (
        <Dialog
          title={t('removeTitle', { code: labelText(today[removing]?.node ?? '') })}
          onClose={() => setRemoving(null)}
          footer={
            <>
              <Button onClick={() => setRemoving(null)}>{t('keep')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  onRemove?.(removing)
                  setRemoving(null)
                }}
              >
                {t('remove')}
              </Button>
            </>
          }
        >
          <p>{t('removeText')}</p>
        </Dialog>
      )}
    </div>
  )
}
