import { useTranslation } from 'react-i18next'

/** More sessions than this are named by their numbers. */
export const MOST_DOTS = 6
export const DOT_STEP = 11

export interface TreatedInProps {
  readonly sessionNos: readonly number[]
  readonly treatedIn: ReadonlySet<number>
}

/** Which sessions treated a lesion: a dot for each that did, a dash for each that did not. */
export function TreatedIn({ sessionNos, treatedIn }: TreatedInProps) {
  const { t } = useTranslation('timeline')
  const said =
    treatedIn.size === 0
      ? t('lesion.untreated')
      : t('lesion.treatedIn', { sessions: numberRanges([...treatedIn]) })
  if (sessionNos.length > MOST_DOTS)
    return (
      <span className="muted tabular" title={said}>
        {treatedIn.size === 0 ? '–' : numberRanges([...treatedIn])}
      </span>
    )
  return (
    <svg
      className="timeline-dots"
      width={sessionNos.length * DOT_STEP}
      height="16"
      role="img"
      aria-label={said}
    >
      {sessionNos.map((no, at) =>
        treatedIn.has(no) ? (
          <circle key={no} cx={at * DOT_STEP + 5} cy="8" r="3.5" />
        ) : (
          <path key={no} d={`M${at * DOT_STEP + 3} 8h4`} />
        ),
      )}
    </svg>
  )
}

/** `1–3, 5`. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const no of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && no === last[1] + 1) last[1] = no
    else ranges.push([no, no])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
