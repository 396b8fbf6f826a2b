import { useTranslation } from 'react-i18next'
import { PIVKA_BAND } from '../../../shared/rules/scores/pivka-band.ts'
import { PIVKA_USUAL_UNIT } from '../../../shared/rules/timeline/timeline-series.ts'
import { unitText } from '../../../shared/wording/unit.ts'
import { formatNumber } from '../../i18n/format.ts'
import { ALBI_HEIGHT, AlbiPlot } from './albi-plot.tsx'
import { BURDEN_HEIGHT, BurdenPlot } from './burden-plot.tsx'
import { CHILD_PUGH_HEIGHT, ChildPughPlot } from './child-pugh-plot.tsx'
import { LastComputed } from './last-computed.tsx'
import { AFP_LINE_NG_ML, MARKER_HEIGHT, MarkerPlot } from './marker-plot.tsx'
import type { PlotName, TimelineData } from './timeline-data.ts'
import type { TimeScale } from './time-scale.ts'

export const PLOT_HEIGHTS: Readonly<Record<PlotName, number>> = {
  afp: MARKER_HEIGHT,
  pivka: MARKER_HEIGHT,
  albi: ALBI_HEIGHT,
  childPugh: CHILD_PUGH_HEIGHT,
  burden: BURDEN_HEIGHT,
}

export interface PlotsProps {
  readonly data: TimelineData
  /** Where each plot that is shown begins. */
  readonly tops: ReadonlyMap<PlotName, number>
  readonly scale: TimeScale
  readonly width: number
}

/** Plots with bands, which lie behind the guides of the sessions. */
export function BandedPlots({ data, tops, scale, width }: PlotsProps) {
  const albi = tops.get('albi')
  const childPugh = tops.get('childPugh')
  return (
    <>
      {albi !== undefined && <AlbiPlot points={data.albi} scale={scale} width={width} top={albi} />}
      {childPugh !== undefined && (
        <ChildPughPlot points={data.childPugh} scale={scale} width={width} top={childPugh} />
      )}
    </>
  )
}

/** Plots of markers and of the tumour, before the guides. */
export function OpenPlots({ data, tops, scale, width }: PlotsProps) {
  const { t } = useTranslation('timeline')
  const [afp, pivka, burden] = [tops.get('afp'), tops.get('pivka'), tops.get('burden')]
  return (
    <>
      {afp !== undefined && (
        <MarkerPlot
          name={t('plot.afp')}
          unit="ng/mL"
          limit={AFP_LINE_NG_ML}
          points={data.afp}
          scale={scale}
          width={width}
          top={afp}
        />
      )}
      {pivka !== undefined && (
        <MarkerPlot
          name={t('plot.pivka')}
          unit={unitText(data.pivka.unit)}
          limit={data.pivka.unit === PIVKA_USUAL_UNIT ? PIVKA_BAND.constants.upperLimitMAuMl : null}
          points={data.pivka.points}
          scale={scale}
          width={width}
          top={pivka}
        />
      )}
      {burden !== undefined && <BurdenPlot burden={data.burden} scale={scale} width={width} top={burden} />}
    </>
  )
}

/** The newest scores at the right, which open how they came about. */
export function LastScores({ data, tops, width }: Omit<PlotsProps, 'scale'>) {
  const { t } = useTranslation('timeline')
  const albi = data.albi.findLast(({ score }) => score !== null)
  const childPugh = data.childPugh.findLast(({ value }) => value !== null)
  const [albiTop, childPughTop] = [tops.get('albi'), tops.get('childPugh')]
  return (
    <>
      {albiTop !== undefined && albi?.score && (
        <LastComputed
          name={t('plot.albi')}
          text={formatNumber(albi.score.shown, 2)}
          explain={albi.explain}
          top={albiTop}
          width={width}
        />
      )}
      {childPughTop !== undefined && childPugh?.text && (
        <LastComputed
          name={t('plot.childPugh')}
          text={childPugh.text}
          explain={childPugh.explain}
          top={childPughTop}
          width={width}
        />
      )}
    </>
  )
}
