import { compareInterval, type Interval } from '../interval.ts'
import { allOf, anyOf, notOf, type ThreeValued } from '../three-valued.ts'
import type {
  Evidence,
  EvidenceFact,
  RefractorinessFacts,
  RefractorinessItem,
  RefractorinessItemId,
} from './refractoriness-answer.ts'
import { CCI, EASL_STOPPING, JSH_LCSGJ, TACTICS } from './refractoriness-definitions.ts'

type Facts = RefractorinessFacts

/** Of targets that were not measured, or are not there, nobody can say that they have not grown. */
const NOT_JUDGED: readonly NonNullable<Facts['targetVsFirst']>[] = ['NE', 'none']

export function jshItems(facts: Facts): RefractorinessItem[] {
  const { sessionsFrom, viableSharePct: limitPct } = JSH_LCSGJ.constants
  const viable = (share: number) => (facts.viableBoundary === 'from' ? share >= limitPct : share > limitPct)
  return [
    twiceInARow('J1a', facts, ({ viableSharePct: share }) => ({
      fact: 'viable-share',
      value: share,
      unit: '%',
      holds: share === null ? 'unknown' : viable(share),
    })),
    twiceInARow('J1b', facts, ({ moreLesions }) => flag('more-lesions', moreLesions)),
    single('J2', flag('markers-rising', facts.markersKeepRising)),
    single('J3', flag('vascular-invasion', facts.newVascularInvasion)),
    single('J4', flag('extrahepatic-spread', facts.newExtrahepaticSpread)),
  ]

  /** The last two sessions, each selective and without effect, the second done differently from the first. */
  function twiceInARow(
    id: RefractorinessItemId,
    { sessions }: Facts,
    failure: (session: Facts['sessions'][number]) => Bare,
  ): RefractorinessItem {
    const enough = counted('sessions', sessions.length, sessions.length >= sessionsFrom)
    const first = sessions.length - sessionsFrom
    const asked =
      first < 0
        ? []
        : sessions.slice(first).flatMap((session, at) => {
            const change = at === 0 ? [] : [flag('changed', session.changed)]
            const conditions = [
              flag('selective', session.selective),
              failure(session),
              imaging(session.imagedAfterDays, JSH_LCSGJ.constants),
              ...change,
            ]
            return conditions.map((condition) => ({ ...condition, session: first + at + 1 }))
          })
    return item(id, allOf, [enough, ...asked])
  }
}

export function cciItems({ sessions, targetVsFirst }: Facts): RefractorinessItem[] {
  const known = sessions.length - 1 - sessions.findLastIndex(({ selective }) => selective !== true)
  const possible = sessions.length - 1 - sessions.findLastIndex(({ selective }) => selective === false)
  const inARow = { low: known, high: possible }
  const isJudged = targetVsFirst !== null && !NOT_JUDGED.includes(targetVsFirst)
  const hasProgressed = isJudged ? targetVsFirst === 'PD' : 'unknown'
  return [
    single('C1', {
      fact: 'selective-sessions',
      value: known === possible ? known : inARow,
      unit: null,
      holds: compareInterval(inARow, '>=', CCI.constants.sessionsFrom),
    }),
    single('C2', { fact: 'target-vs-first', value: targetVsFirst, unit: null, holds: hasProgressed }),
    single('C3', imaging(sessions.at(-1)?.imagedAfterDays ?? null, CCI.constants)),
  ]
}

export function easlItems(facts: Facts): RefractorinessItem[] {
  const { childPughFrom, ecogAbove, roundsFrom } = EASL_STOPPING.constants
  const progression = flag('progression', facts.intrahepaticProgression)
  const childPugh = liver(facts.childPugh, childPughFrom)
  const ecog = counted('ecog', facts.ecog, facts.ecog === null ? 'unknown' : facts.ecog > ecogAbove)
  const rounds = counted('sessions', facts.sessions.length, facts.sessions.length >= roundsFrom)
  const necrosis = {
    ...flag('necrosis', facts.substantialNecrosis),
    holds: notOf(facts.substantialNecrosis),
  }
  const regrown = flag('regrown-site', facts.regrownSiteFailed)
  return [
    item('U1', anyOf, [
      flag('extensive-involvement', facts.extensiveInvolvement),
      flag('vascular-invasion', facts.newVascularInvasion),
      flag('extrahepatic-spread', facts.newExtrahepaticSpread),
    ]),
    item('U2', () => allOf([progression.holds, anyOf([childPugh.holds, ecog.holds])]), [
      progression,
      childPugh,
      ecog,
    ]),
    item('U3', () => anyOf([allOf([rounds.holds, necrosis.holds]), regrown.holds]), [
      rounds,
      necrosis,
      regrown,
    ]),
  ]
}

export function tacticsItems(facts: Facts): RefractorinessItem[] {
  const growth = facts.intrahepaticGrowthPct
  return [
    single('T1', {
      fact: 'growth',
      value: growth,
      unit: '%',
      holds: growth === null ? 'unknown' : hasGrown(growth, facts.growthOf),
    }),
    single('T2', liver(facts.childPugh, TACTICS.constants.childPughFrom)),
    single('T3', flag('vascular-invasion', facts.newVascularInvasion)),
    single('T4', flag('extrahepatic-spread', facts.newExtrahepaticSpread)),
  ]
}

/** Of diameters: the area grows by at least as much, and by at most (1 + growth)² − 1, when both sides grow alike. */
function hasGrown(pct: number, measure: Facts['growthOf']): ThreeValued {
  const { growthAbovePct, diameterGrowthToPct } = TACTICS.constants
  if (pct > growthAbovePct) return true
  return measure === 'diameter' && pct > diameterGrowthToPct ? 'unknown' : false
}

type Bare = Omit<Evidence, 'session'>

function item(
  id: RefractorinessItemId,
  combine: (holds: ThreeValued[]) => ThreeValued,
  evidence: readonly (Bare & Partial<Evidence>)[],
): RefractorinessItem {
  return {
    id,
    met: combine(evidence.map(({ holds }) => holds)),
    evidence: evidence.map((one) => ({ session: null, ...one })),
  }
}

const single = (id: RefractorinessItemId, evidence: Bare) => item(id, allOf, [evidence])

function flag(fact: EvidenceFact, holds: ThreeValued): Bare {
  return { fact, value: holds === 'unknown' ? null : holds, unit: null, holds }
}

function counted(fact: EvidenceFact, value: number | null, holds: ThreeValued): Bare {
  return { fact, value, unit: null, holds }
}

function imaging(
  days: number | null,
  { imagingFromDays, imagingToDays }: { readonly imagingFromDays: number; readonly imagingToDays: number },
): Bare {
  const holds = days === null ? 'unknown' : days >= imagingFromDays && days <= imagingToDays
  return { fact: 'imaging-day', value: days, unit: 'd', holds }
}

function liver(score: Interval | null, from: number): Bare {
  const known = score?.low === score?.high ? (score?.low ?? null) : score
  const holds = score === null ? 'unknown' : compareInterval(score, '>=', from)
  return { fact: 'child-pugh', value: known, unit: null, holds }
}
