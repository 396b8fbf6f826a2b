import { useMemo, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  COUINAUD_SEGMENTS,
  segmentsOf,
  type ArteryHistory,
} from '../../shared/rules/timeline/artery-history.ts'
import { classNames } from '../ui/class-names.ts'
import { ArteryLabel } from './artery-label.tsx'
import { ArteryLine } from './artery-line.tsx'
import type { DrawnArtery } from './compose-map.ts'
import { GALLBLADDER, LIVER_OUTLINE, SEGMENT_AREAS } from './liver-outline.ts'
import { NO_MARK, type ArteryMark } from './map-marks.ts'
import { nearestOf, pointOn, VIEW } from './nearest-artery.ts'
import { segmentKey, useMapKeys } from './use-map-keys.ts'
import './arterial-map.css'

export interface ArterialMapProps {
  readonly all: readonly DrawnArtery[]
  readonly shown: readonly DrawnArtery[]
  readonly marks: ReadonlyMap<string, ArteryMark>
  readonly history: ArteryHistory
  /** Key of the artery or the segment whose history is open. */
  readonly selected: string | null
  readonly onPick: (key: string) => void
  readonly onRemove: (key: string) => void
  readonly onReveal: (key: string) => void
}

/** The caudate lobe is seen through the others, so it is drawn over them. */
const BACK_TO_FRONT = COUINAUD_SEGMENTS.toSorted((a, b) => Number(a === 'I') - Number(b === 'I'))

/** The arteries of one liver from the front, as a list that the keyboard walks along the tree. */
export function ArterialMap(props: ArterialMapProps) {
  const { all, shown, marks, history, selected, onPick, onRemove, onReveal } = props
  const { t } = useTranslation('map')
  const { active, setActive, onKeyDown } = useMapKeys(shown, all, {
    enter: onPick,
    remove: onRemove,
    reveal: onReveal,
  })
  const stop =
    shown.some(({ key }) => key === active) || active.startsWith('segment ') ? active : shown[0]?.key
  const nearest = useMemo(() => nearestOf(shown, marks), [shown, marks])
  const [hovered, setHovered] = useState<string | null>(null)
  // `:focus-visible` knows no focus that a key with Alt has moved, so the map tells itself.
  const [usesPointer, setUsesPointer] = useState(false)

  function meant(event: MouseEvent<SVGSVGElement>): string | null {
    const at = pointOn(event)
    const under = event.target instanceof Element ? event.target.closest('[data-key]') : null
    return (at && nearest(at)) ?? under?.getAttribute('data-key') ?? null
  }
  function onClick(event: MouseEvent<SVGSVGElement>) {
    // A click without a pointer, as assistive technology makes it, means the element that it is made on.
    const option = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const key = event.detail === 0 ? (option?.getAttribute('data-key') ?? null) : meant(event)
    if (key === null) return
    setActive(key)
    event.currentTarget
      .querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true })
    onPick(key)
  }
  const today = new Set(
    shown.filter(({ key }) => marks.get(key)?.today === 'treated').flatMap(({ code }) => segmentsOf(code)),
  )
  return (
    <svg
      className="arterial-map"
      viewBox={`${VIEW.x} ${VIEW.y} ${VIEW.width} ${VIEW.height}`}
      role="listbox"
      tabIndex={-1}
      aria-label={t('title')}
      data-hovered={hovered !== null || undefined}
      data-pointer={usesPointer || undefined}
      onKeyDown={(event) => {
        setUsesPointer(false)
        onKeyDown(event)
      }}
      onPointerDown={() => setUsesPointer(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setUsesPointer(false)
      }}
      onClick={onClick}
      onPointerMove={(event) => setHovered(meant(event))}
      onPointerLeave={() => setHovered(null)}
    >
      <g>
        {BACK_TO_FRONT.map((segment) => {
          const { d, at } = SEGMENT_AREAS[segment]
          const key = segmentKey(segment)
          const times = history.segments.find((one) => one.segment === segment)?.times ?? 0
          return (
            <g
              key={key}
              className="map-segment"
              role="option"
              aria-selected={selected === key}
              aria-label={`${t('segment', { segment })}${t('stop')}${times > 0 ? t('treatedBefore', { count: times }) : t('never')}`}
              tabIndex={stop === key ? 0 : -1}
              data-key={key}
              data-hover={hovered === key || undefined}
              onFocus={() => setActive(key)}
            >
              <path
                className={classNames(today.has(segment) && 'is-today')}
                data-caudate={segment === 'I' || undefined}
                d={d}
              />
              <text x={at[0]} y={at[1]}>
                {segment}
              </text>
            </g>
          )
        })}
        <path className="map-outline" d={LIVER_OUTLINE} />
        <path className="map-gallbladder" d={GALLBLADDER} />
      </g>
      {shown.map((artery) => (
        <ArteryLine
          key={artery.key}
          artery={artery}
          mark={marks.get(artery.key) ?? NO_MARK}
          isSelected={selected === artery.key}
          isActive={stop === artery.key}
          isHovered={hovered === artery.key}
          onFocus={() => setActive(artery.key)}
        />
      ))}
      <g aria-hidden className="map-labels">
        {shown.map((artery) => (
          <ArteryLabel
            key={artery.key}
            artery={artery}
            mark={marks.get(artery.key) ?? NO_MARK}
            isActive={stop === artery.key}
          />
        ))}
      </g>
    </svg>
  )
}
