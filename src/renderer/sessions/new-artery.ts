import { type ArteryUse, NO_ARTERY_DETAILS } from '../../shared/model/procedure/artery-use.ts'
import { NO_AGENT_DETAILS } from '../../shared/model/procedure/given.ts'
import type { Procedure } from '../../shared/model/session.ts'
import type { ArteryCode } from './artery-tree.ts'
import type { ArteryForm, ProcedureForm } from './session-form.ts'

type Technique = Procedure['procedureType']
type AgentCode = ArteryUse['agents'][number]['agent']

/** The agent that a technique always uses; nothing is offered where it uses none. */
const FIRST_AGENT: Readonly<Partial<Record<NonNullable<Technique>, AgentCode>>> = {
  cTACE: 'iodized_oil',
  cTACE_DEB: 'iodized_oil',
  BTACE: 'iodized_oil',
  DEB_TACE: 'DEB',
  TAE: 'gelatin_sponge',
}

/**
 * The row of an artery just added: agents and drugs as in the artery before it, by kind only. Amounts and doses are
 * never copied, because a copied number reads like a measured one.
 */
export function startOfRow(
  node: ArteryCode,
  session: Pick<ProcedureForm, 'procedureType' | 'arteries'>,
): ArteryForm {
  const last = session.arteries.at(-1)
  const first = FIRST_AGENT[session.procedureType ?? 'cTACE']
  const firstUse = first === undefined ? [] : [{ agent: first, amount: null, ...NO_AGENT_DETAILS }]
  return {
    ...NO_ARTERY_DETAILS,
    node,
    agents:
      last?.agents.map((use) => ({ ...use, amount: null, vials: null, loadedMg: null, loadingMin: null })) ??
      firstUse,
    drugs:
      last?.drugs.map((use) => ({ ...use, doseMg: null, volumeMl: null, vials: null, givenMin: null })) ?? [],
    lesionUids: [],
    partlyTreatedUids: [],
  }
}
