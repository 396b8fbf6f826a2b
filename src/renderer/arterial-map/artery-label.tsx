import { classNames } from '../ui/class-names.ts'
import type { DrawnArtery } from './compose-map.ts'
import type { ArteryMark } from './map-marks.ts'

/** Type size in units of the map; 11 px where the map is 420 px wide. */
export const LABEL_UNITS = 12.6
const TAG_HEIGHT = 15

export const labelText = (code: string) => code.replace('_', '-')

/** Widths of Inter in em, a little generous, for a treated artery is set bolder. */
function emOf(letter: string): number {
  if (letter === 'I') return 0.3
  if (letter === 'M') return 0.92
  if (letter === '←') return 1
  return /[A-Z]/.test(letter) ? 0.7 : /[- ]/.test(letter) ? 0.42 : 0.64
}

/** Room that the label takes, with the tag that its mark adds. */
export function labelBox({ label: [x, y, anchor], text, code }: DrawnArtery, mark: ArteryMark) {
  const said = text ?? labelText(code)
  const textWidth = LABEL_UNITS * Array.from(said).reduce((sum, letter) => sum + emOf(letter), 0)
  const tag = tagOf(mark)
  const tagWidth = tag === null ? 0 : Math.max(TAG_HEIGHT, tag.length * 7.6 + 7)
  const width = textWidth + (tag === null ? 0 : tagWidth + 3)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { said, tag, left, y, width, textWidth, tagWidth, height: LABEL_UNITS }
}

/** `2` earlier sessions; `2+1` with this one; `+1` for the first time. A carried one is not counted yet. */
function tagOf({ before, today }: ArteryMark): string | null {
  if (today === 'treated') return before > 0 ? `${before}+1` : '+1'
  return before > 0 ? String(before) : null
}

export interface ArteryLabelProps {
  readonly artery: DrawnArtery
  readonly mark: ArteryMark
  readonly isActive: boolean
}

/** The code and the count, above every vessel; framed while the keyboard is at the artery. */
export function ArteryLabel({ artery, mark, isActive }: ArteryLabelProps) {
  const { said, tag, left, y, width, textWidth, tagWidth } = labelBox(artery, mark)
  const isToday = mark.today === 'treated'
  const middle = left + textWidth + 3 + tagWidth / 2
  return (
    <g className={classNames('map-label', mark.today !== null && 'is-today', mark.before > 0 && 'is-before')}>
      {isActive && (
        <rect className="map-label-frame" x={left - 3} y={y - 10} width={width + 6} height={20} rx={4} />
      )}
      <text x={left} y={y} data-quiet={/^A[1-8]/.test(artery.code) ? undefined : true}>
        {said}
      </text>
      {tag !== null && (
        <>
          <rect
            className={isToday ? 'map-tag is-today' : `map-tag before-${Math.min(mark.before, 3)}`}
            x={middle - tagWidth / 2}
            y={y - TAG_HEIGHT / 2}
            width={tagWidth}
            height={TAG_HEIGHT}
            rx={isToday ? 3 : TAG_HEIGHT / 2}
          />
          <text className="map-tag-text" x={middle} y={y}>
            {tag}
          </text>
        </>
      )}
    </g>
  )
}
