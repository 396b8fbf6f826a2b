import { sumOf } from '../../kit/decimal.ts'
import type { Session } from '../../model/session.ts'
import { isTreatment } from './timeline.ts'

/** Local anaesthetic and antiemetic: given, but nobody adds them up. */
const SUPPORTIVE: readonly string[] = ['lidocaine', 'dexamethasone']

/** A sum of what was recorded. Nothing given: value null, unrecorded 0; given, amount not recorded: unrecorded > 0. */
export interface Amount {
  readonly value: number | null
  /** How many of the amounts are missing: the true sum is higher. */
  readonly unrecorded: number
}

export interface Dose {
  readonly kind: 'drug' | 'agent' | 'contrast' | 'dap' | 'air-kerma'
  /** Drug or agent code; the kind itself for the rest. */
  readonly code: string
  /** Loaded onto beads: released slowly, so it is added up apart. */
  readonly onBeads: boolean
  /** UCUM. */
  readonly unit: string
  readonly amount: Amount
}

export interface CumulativeDose extends Omit<Dose, 'amount'> {
  readonly last: Amount
  readonly total: Amount
}

const AGENT_UNITS: Readonly<Record<string, string>> = { coil: 'pieces' }

export function amountOf(values: readonly (number | null)[]): Amount {
  const known = values.filter((value) => value !== null)
  return { value: known.length === 0 ? null : sumOf(known), unrecorded: values.length - known.length }
}

/** What a whole session gave, arteries added up: drugs first, then agents, contrast and radiation. */
export function sessionDoses(session: Session): readonly Dose[] {
  const drugs = session.arteries.flatMap((artery) => artery.drugs)
  const agents = session.arteries.flatMap((artery) => artery.agents)
  const drugDoses = grouped(drugs, ({ drug, vehicle }) => `${drug} ${vehicle === 'beads'}`).map(
    (uses): Dose => ({
      kind: 'drug',
      code: uses[0].drug,
      onBeads: uses[0].vehicle === 'beads',
      unit: 'mg',
      amount: amountOf(uses.map(({ doseMg }) => doseMg)),
    }),
  )
  const agentDoses = grouped(agents, ({ agent }) => agent).map((uses): Dose => ({
    kind: 'agent',
    code: uses[0].agent,
    onBeads: false,
    unit: AGENT_UNITS[uses[0].agent] ?? 'mL',
    amount: amountOf(uses.map(({ amount }) => amount)),
  }))
  const single = (kind: 'contrast' | 'dap' | 'air-kerma', unit: string, value: number | null): Dose => ({
    kind,
    code: kind,
    onBeads: false,
    unit,
    amount: amountOf([value]),
  })
  return [
    ...drugDoses,
    ...agentDoses,
    single('contrast', 'mL', session.contrastMl),
    single('dap', 'Gy.cm2', session.dapGyCm2),
    single('air-kerma', 'mGy', session.airKermaMgy),
  ]
}

/** Drugs of a session that are added up over sessions, the largest dose first. */
export function tumourDrugs(session: Session): readonly Dose[] {
  return sessionDoses(session)
    .filter(({ kind, code }) => kind === 'drug' && !SUPPORTIVE.includes(code))
    .toSorted((a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0))
}

/** Last session and total of everything given; of `sessions` in date order. Rows that nobody recorded are left out. */
export function cumulativeDoses(sessions: readonly Session[]): readonly CumulativeDose[] {
  const last = sessions.findLast(isTreatment)
  const all = sessions.flatMap((session) =>
    sessionDoses(session).map((dose) => ({ dose, isLast: session === last })),
  )
  return grouped(all, ({ dose }) => `${dose.kind} ${dose.code} ${dose.onBeads}`)
    .map((doses): CumulativeDose => {
      const { amount: _, ...about } = doses[0].dose
      return {
        ...about,
        last: merged(doses.filter(({ isLast }) => isLast).map(({ dose }) => dose.amount)),
        total: merged(doses.map(({ dose }) => dose.amount)),
      }
    })
    .filter(({ kind, code, total }) =>
      kind === 'drug' || kind === 'agent' ? !SUPPORTIVE.includes(code) : total.value !== null,
    )
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

const KINDS: readonly Dose['kind'][] = ['drug', 'agent', 'contrast', 'dap', 'air-kerma']

function merged(amounts: readonly Amount[]): Amount {
  const known = amounts.flatMap(({ value }) => value ?? [])
  return {
    value: known.length === 0 ? null : sumOf(known),
    unrecorded: amounts.reduce((sum, { unrecorded }) => sum + unrecorded, 0),
  }
}

type Group<T> = readonly [T, ...T[]]

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const groups = new Map<string, Group<T>>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    groups.set(keyOf(item), group ? [...group, item] : [item])
  }
  return [...groups.values()]
}
