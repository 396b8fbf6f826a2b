import type { IsoDate } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { Procedure } from '../../model/session.ts'

/**
 * What can be true but is far more often a slip: a second session of one day, one artery listed twice, agents that
 * another technique gives. Each is asked about and may be kept.
 */
export function judgeDoubts(procedure: Procedure, otherDays: readonly IsoDate[]): RangeFinding[] {
  const sameDay = otherDays.filter((day) => day === procedure.performedOn).length
  return [
    ...(sameDay > 0 ? [doubt('second-session-on-day', 'performedOn', sameDay + 1, 1)] : []),
    ...repeatedArteries(procedure.arteries),
    ...againstTechnique(procedure),
  ]
}

/**
 * What was given beside what the technique gives (domain 4.1): oil and beads together are cTACE + DEB, and a bland
 * embolization has no drug. Where nothing is recorded yet it is missing, and contradicts nothing.
 */
function againstTechnique({ procedureType, arteries }: Procedure): RangeFinding[] {
  // A line whose agent was not chosen yet says nothing.
  const agents = arteries.flatMap((artery) => artery.agents.flatMap(({ agent }) => agent ?? []))
  const drugs = arteries.flatMap((artery) => artery.drugs.flatMap(({ drug }) => drug ?? []))
  const oil = agents.filter((agent) => agent === 'iodized_oil').length
  const beads = agents.filter((agent) => agent === 'DEB').length
  const when = (holds: boolean, code: RangeFinding['code'], field: string, value: number) =>
    holds ? [doubt(code, field, value, 0)] : []
  switch (procedureType) {
    case 'cTACE':
      return [
        ...when(agents.length > 0 && oil === 0, 'ctace-without-oil', 'procedureType', agents.length),
        ...when(beads > 0, 'beads-beside-oil', 'DEB', beads),
      ]
    case 'DEB_TACE':
      return oil > 0
        ? [doubt('oil-beside-beads', 'iodized_oil', oil, 0)]
        : when(agents.length > 0 && beads === 0, 'deb-without-beads', 'procedureType', agents.length)
    case 'TAE':
      return when(drugs.length + beads > 0, 'bland-with-drug', 'procedureType', drugs.length + beads)
    case 'angiography_only': {
      const given = agents.length + drugs.length
      return when(given > 0, 'angiography-yet-given', 'procedureType', given)
    }
    default:
      return []
  }
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
