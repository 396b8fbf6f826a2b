import type { IsoDate } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { Procedure } from '../../model/session.ts'

/**
 * What can be true but is far more often a slip: a second session of one day, one artery listed twice, iodized oil
 * beside beads alone (with oil the procedure is cTACE + DEB). Each is asked about and may be kept.
 */
export function judgeDoubts(
  { performedOn, procedureType, arteries }: Procedure,
  otherDays: readonly IsoDate[],
): RangeFinding[] {
  const sameDay = otherDays.filter((day) => day === performedOn).length
  const oil = arteries.flatMap(({ agents }) => agents.filter(({ agent }) => agent === 'iodized_oil'))
  return [
    ...(sameDay > 0 ? [doubt('second-session-on-day', 'performedOn', sameDay + 1, 1)] : []),
    ...repeatedArteries(arteries),
    ...(procedureType === 'DEB_TACE' && oil.length > 0
      ? [doubt('oil-beside-beads', 'iodized_oil', oil.length, 0)]
      : []),
  ]
}

/** One for each artery that is listed more than once, at its second place. */
function repeatedArteries(arteries: Procedure['arteries']): RangeFinding[] {
  const places = Map.groupBy(arteries.keys(), (at) => arteries[at]?.node)
  return [...places.values()].flatMap(([, second, ...more]) =>
    second === undefined ? [] : [doubt('artery-named-twice', `arteries.${second}.node`, more.length + 2, 1)],
  )
}

const doubt = (code: RangeFinding['code'], field: string, value: number, limit: number): RangeFinding => ({
  code,
  severity: 'warn',
  field,
  value,
  limit,
  unit: '1',
})
