import { z } from 'zod'
import { AgentCode, DrugCode } from '../../model/agent.ts'
import { ArteryNode } from '../../model/artery.ts'
import { IsoDate, Uid } from '../../model/primitives.ts'
import type { ArteryUse } from '../../model/procedure/artery-use.ts'
import type { Session } from '../../model/session.ts'
import { isTreatment, standingSessions } from './timeline.ts'
import { amountOf } from './timeline-doses.ts'

/** `value` null: nothing known; `unrecorded` counts the missing amounts: the true sum is higher. */
const Sum = z.strictObject({ value: z.number().nullable(), unrecorded: z.int() })

export const ArteryEntry = z.strictObject({
  sessionUid: Uid,
  no: z.int(),
  performedOn: IsoDate,
  node: ArteryNode,
  /** True where the accessory artery of this name was meant, beside the usual one. */
  isAccessory: z.boolean(),
  agents: z.array(z.strictObject({ agent: AgentCode, unit: z.enum(['mL', 'pieces']), amount: Sum })),
  drugs: z.array(z.strictObject({ drug: DrugCode, doseMg: Sum })),
})
export type ArteryEntry = z.output<typeof ArteryEntry>

export const COUINAUD_SEGMENTS = ['I', 'II', 'III', 'IVa', 'IVb', 'V', 'VI', 'VII', 'VIII'] as const
export type CouinaudSegment = (typeof COUINAUD_SEGMENTS)[number]

/** How often something was treated, and what was given each time; the newest first. */
const Treated = { times: z.int(), lastOn: IsoDate, entries: z.array(ArteryEntry) }
export const ArteryHistory = z.strictObject({
  arteries: z.array(z.strictObject({ node: ArteryNode, ...Treated })),
  segments: z.array(z.strictObject({ segment: z.enum(COUINAUD_SEGMENTS), ...Treated })),
})
export type ArteryHistory = z.output<typeof ArteryHistory>

const SEGMENTS_OF: Readonly<Partial<Record<ArteryUse['node'], readonly CouinaudSegment[]>>> = {
  A1: ['I'],
  A1L: ['I'],
  A1R: ['I'],
  A1P: ['I'],
  A2: ['II'],
  A3: ['III'],
  A4: ['IVa', 'IVb'],
  A4a: ['IVa'],
  A4b: ['IVb'],
  A5: ['V'],
  A6: ['VI'],
  A7: ['VII'],
  A8: ['VIII'],
  A8v: ['VIII'],
  A8d: ['VIII'],
}

/** Couinaud segments that a branch feeds by its name; none for a trunk, a section or a collateral. */
export function segmentsOf(node: string): readonly CouinaudSegment[] {
  return SEGMENTS_OF[node as ArteryUse['node']] ?? []
}

/**
 * What every artery and every Couinaud segment was given, over all sessions that stand and treated something. Several
 * rows of one artery in one session are one treatment; a segment counts a session once, through whichever branch.
 */
export function arteryHistory(sessions: readonly Session[]): ArteryHistory {
  const entries = standingSessions({ sessions: [...sessions] })
    .filter(isTreatment)
    .flatMap(entriesOf)
    .toReversed()
  const bySegment = entries.flatMap((entry) => segmentsOf(entry.node).map((segment) => ({ segment, entry })))
  return {
    arteries: [...Map.groupBy(entries, ({ node }) => node)].map(([node, own]) => ({ node, ...treated(own) })),
    segments: COUINAUD_SEGMENTS.flatMap((segment) => {
      const own = bySegment.filter((one) => one.segment === segment).map(({ entry }) => entry)
      return own.length === 0 ? [] : [{ segment, ...treated(own) }]
    }),
  }
}

/** In how many sessions these entries were given; of entries with the newest first. */
function treated(entries: readonly ArteryEntry[]) {
  const times = new Set(entries.map(({ sessionUid }) => sessionUid)).size
  return { times, lastOn: entries[0]?.performedOn ?? '', entries: [...entries] }
}

function entriesOf({ uid, no, performedOn, arteries }: Session): ArteryEntry[] {
  const rows = Map.groupBy(arteries, ({ node, origin }) => `${node} ${origin === 'accessory'}`)
  return [...rows.values()].flatMap((uses) => {
    const [first] = uses
    if (first === undefined) return []
    const agents = Map.groupBy(
      uses.flatMap((use) => use.agents),
      ({ agent }) => agent,
    )
    const drugs = Map.groupBy(
      uses.flatMap((use) => use.drugs),
      ({ drug }) => drug,
    )
    return {
      sessionUid: uid,
      no,
      performedOn,
      node: first.node,
      isAccessory: first.origin === 'accessory',
      agents: [...agents].map(([agent, given]) => ({
        agent,
        unit: agent === 'coil' ? ('pieces' as const) : ('mL' as const),
        amount: amountOf(given.map(({ amount }) => amount)),
      })),
      drugs: [...drugs].map(([drug, given]) => ({
        drug,
        doseMg: amountOf(given.map(({ doseMg }) => doseMg)),
      })),
    }
  })
}
