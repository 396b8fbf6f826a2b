import { useTranslation } from 'react-i18next'
import { ARTERIES } from '../../shared/model/artery.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { classNames } from '../ui/class-names.ts'
import { labelText } from './artery-label.tsx'
import type { DrawnArtery } from './compose-map.ts'
import { pointsOf } from './course.ts'
import type { ArteryMark } from './map-marks.ts'
import { REACH_UNITS } from './nearest-artery.ts'

export interface ArteryLineProps {
  readonly artery: DrawnArtery
  readonly mark: ArteryMark
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isHovered: boolean
  readonly onFocus: () => void
}

/** One artery with its casing and a wide invisible path that takes the pointer. */
export function ArteryLine(props: ArteryLineProps) {
  const { artery, mark, isSelected, isActive, isHovered, onFocus } = props
  const { t } = useTranslation('map')
  const language = useLanguage()
  const { code, d, widthPx, origin, parent, isExtrahepatic } = artery
  const words = [
    `${labelText(code)}${t('comma')}${wordFor(ARTERIES, code, language)}`,
    ...(origin === 'normal' ? [] : [t(origin, { from: parent ?? '' })]),
    ...(isExtrahepatic ? [t('extrahepatic')] : []),
    ...(mark.before > 0 ? [t('treatedBefore', { count: mark.before })] : []),
    ...(mark.today === null ? [] : [t(mark.today === 'treated' ? 'treatedToday' : 'carriedOver')]),
  ].join(t('stop'))
  const [[x, y] = [0, 0]] = pointsOf(d)
  return (
    <g
      className={classNames('map-node', isExtrahepatic && 'is-stub')}
      role="option"
      aria-selected={isSelected}
      aria-label={words}
      tabIndex={isActive ? 0 : -1}
      data-key={artery.key}
      data-node={code}
      data-hover={isHovered || undefined}
      onFocus={onFocus}
    >
      <title>{words}</title>
      <path className="map-hit" strokeWidth={2 * REACH_UNITS} d={d} />
      <path className="map-case" d={d} />
      <path className="map-case-inner" d={d} />
      <path
        className={classNames(
          'map-artery',
          mark.before > 0 && `treated-before-${Math.min(mark.before, 3)}`,
          mark.today === 'treated' && 'treated-today',
          mark.today === 'carried' && 'carried',
        )}
        data-ground={code === 'AO' || undefined}
        strokeWidth={widthPx + (mark.today !== null ? 1.4 : Math.min(mark.before, 3) * 0.5)}
        d={d}
      />
      {isExtrahepatic && <circle className="map-cut" cx={x} cy={y} r="2.8" />}
    </g>
  )
}
