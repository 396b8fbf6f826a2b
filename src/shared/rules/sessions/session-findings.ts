import { sumOf } from '../../kit/decimal.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { LabEntry } from '../../model/lab.ts'
import type { Procedure } from '../../model/session.ts'
import type { IsoDate } from '../../kit/iso-date.ts'
import { judgeRange, rangeOf } from '../plausibility/plausibility.ts'
import { IN_HAIC, ON_BEADS } from '../plausibility/ranges/drugs.ts'
import { type DoseCourse, judgeLifetimeDose } from './lifetime-dose.ts'
import { judgeDoubts } from './session-doubts.ts'
import { judgeDosePair, judgeEmulsion, judgeIodizedOil } from './session-dose-checks.ts'

const MINUTES_PER_DAY = 24 * 60
/** Fields that are judged alone, with the unit they are typed in. */
const PLAIN_FIELDS = [
  ['sheathCh', 'Ch'],
  ['microcatheterCh', 'Ch'],
  ['contrastMgIPerMl', 'mgI/mL'],
  ['contrastMl', 'mL'],
  ['fluoroscopyMin', 'min'],
  ['dapGyCm2', 'Gy.cm2'],
  ['airKermaMgy', 'mGy'],
  ['dsaRuns', '1'],
] as const

/** Laboratory values outside their usual or their hard limits, each in the unit that was typed. */
export function judgeLabs(labs: readonly Pick<LabEntry, 'code' | 'value' | 'unit'>[]): RangeFinding[] {
  return found(labs.map((lab) => judgeRange(lab.code, lab.value, lab.unit)))
}

/**
 * What is implausible in a session: room, doses as totals of the session, and the laboratory values typed with it.
 * `otherDays` are the days of the patient's other sessions that count, `course` what the lifetime dose is added up of.
 */
export function judgeSession(
  procedure: Procedure,
  labs: readonly Pick<LabEntry, 'code' | 'value' | 'unit'>[],
  otherDays: readonly IsoDate[] = [],
  course: DoseCourse | null = null,
): RangeFinding[] {
  return [
    ...judgeDoubts(procedure, otherDays),
    ...found(
      PLAIN_FIELDS.map(([field, unit]) => {
        const value = procedure[field]
        return value === null ? null : judgeRange(field, value, unit)
      }),
    ),
    ...judgeDuration(procedure),
    ...judgeDoses(procedure),
    ...(course === null ? [] : judgeLifetimeDose(procedure, course)),
    ...judgeLabs(labs),
  ]
}

function judgeDuration({ startedAt, endedAt }: Procedure): RangeFinding[] {
  if (startedAt === null || endedAt === null) return []
  const minutes = (minuteOf(endedAt) - minuteOf(startedAt) + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return found([judgeRange('procedureMin', minutes, 'min')])
}

function judgeDoses({ procedureType, arteries, dapGyCm2, airKermaMgy }: Procedure): RangeFinding[] {
  const agents = arteries.flatMap((artery) => artery.agents)
  const drugs = arteries.flatMap((artery) => artery.drugs)
  const oilMl = sumOf(
    agents.flatMap(({ agent, amount }) => (agent === 'iodized_oil' && amount !== null ? [amount] : [])),
  )
  const aqueousMl = sumOf(
    drugs.flatMap(({ vehicle, volumeMl }) =>
      vehicle === 'oil_emulsion' && volumeMl !== null ? [volumeMl] : [],
    ),
  )
  return found([
    oilMl > 0 ? judgeIodizedOil(oilMl) : null,
    oilMl > 0 ? judgeEmulsion(oilMl, aqueousMl) : null,
    ...['coil', 'nBCA', 'ethanol'].map((code) => {
      const amounts = agents.flatMap(({ agent, amount }) =>
        agent === code && amount !== null ? [amount] : [],
      )
      return amounts.length === 0 ? null : judgeRange(code, sumOf(amounts), code === 'coil' ? 'pieces' : 'mL')
    }),
    ...judgeDrugs(procedureType, drugs),
    dapGyCm2 === null || airKermaMgy === null ? null : judgeDosePair(dapGyCm2, airKermaMgy),
  ])
}

type DrugUse = Procedure['arteries'][number]['drugs'][number]

/**
 * Each drug as the sum of all routes. Where a part is on beads, which carry more, the sum is judged by the limit of
 * beads and the rest by its own; an infusion over hours (HAIC) by that of infusions.
 */
function judgeDrugs(
  procedureType: Procedure['procedureType'],
  drugs: readonly DrugUse[],
): (RangeFinding | null)[] {
  const judge = (field: string, uses: readonly DrugUse[]) =>
    judgeRange(field, sumOf(uses.flatMap(({ doseMg }) => doseMg ?? [])), 'mg')
  return [...Map.groupBy(drugs, ({ drug }) => drug)].flatMap(([drug, uses]) => {
    const rest = uses.filter(({ vehicle }) => vehicle !== 'beads')
    const onBeads = `${drug}${ON_BEADS}`
    const inHaic = `${drug}${IN_HAIC}`
    if (rest.length < uses.length && rangeOf(onBeads, 'mg')) return [judge(onBeads, uses), judge(drug, rest)]
    return [judge(procedureType === 'HAIC' && rangeOf(inHaic, 'mg') ? inHaic : drug, uses)]
  })
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const found = (findings: readonly (RangeFinding | null)[]): RangeFinding[] =>
  findings.filter((finding) => finding !== null)
