/** The parts of the form, in the order they are filled in; `Alt` and the number opens one. */
export const BLOCKS = [
  'indication',
  'before',
  'findings',
  'access',
  'vessels',
  'endpoint',
  'radiation',
  'complications',
  'followUp',
] as const
export type BlockName = (typeof BLOCKS)[number]

/** Fields of each block, in the order in which they stand; lists stand for everything below them. */
const FIELDS: Readonly<Record<BlockName, readonly string[]>> = {
  indication: [
    'procedure.performedOn',
    'procedure.procedureType',
    'procedure.intent',
    'procedure.urgency',
    'procedure.stageNo',
    'procedure.stageOf',
    'procedure.operator',
    'procedure.assistant',
    'procedure.consentOn',
    'procedure.checklistDone',
    'newLine',
  ],
  before: ['sampledOn', 'labs', 'findings.ascites', 'findings.he_grade', 'findings.ecog'],
  findings: ['assessedOn', 'findings'],
  access: [
    'procedure.accessSite',
    'procedure.sheathCh',
    'procedure.baseCatheter',
    'procedure.microcatheterCh',
    'procedure.anaesthesia',
    'procedure.startedAt',
    'procedure.endedAt',
  ],
  vessels: ['procedure.michelsType', 'procedure.arteries'],
  endpoint: [
    'procedure.completion',
    'procedure.completionReason',
    'procedure.residualBlush',
    'procedure.portalOil',
    'procedure.changedFromLast',
  ],
  radiation: [
    'procedure.contrastAgent',
    'procedure.contrastMgIPerMl',
    'procedure.contrastMl',
    'procedure.fluoroscopyMin',
    'procedure.dapGyCm2',
    'procedure.airKermaMgy',
    'procedure.dsaRuns',
  ],
  complications: ['procedure.noComplication', 'procedure.complications', 'procedure.note'],
  followUp: ['review'],
}

const isAtOrBelow = (path: string, parent: string) => path === parent || path.startsWith(`${parent}.`)

/** The block that a path of the form belongs to; null for the decision beside the verdict. */
export function blockOf(path: string): BlockName | null {
  return BLOCKS.find((block) => FIELDS[block].some((field) => isAtOrBelow(path, field))) ?? null
}

/** Paths in the order in which their fields stand on the screen; of folded fields by their numbers. */
export function inScreenOrder(paths: Iterable<string>): string[] {
  const rank = (path: string) => {
    const block = blockOf(path)
    if (block === null) return 999
    return BLOCKS.indexOf(block) * 100 + FIELDS[block].findIndex((field) => isAtOrBelow(path, field))
  }
  return [...paths].toSorted((a, b) => rank(a) - rank(b) || onScreen(a, b))
}

function onScreen(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => document.querySelector(`[data-field="${CSS.escape(path)}"]`))
  if (!first || !second) return a.localeCompare(b, 'en', { numeric: true })
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** The name of a block as its number, from 1. */
export const blockNo = (block: BlockName): number => BLOCKS.indexOf(block) + 1
