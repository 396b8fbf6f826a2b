import { MORE_LABS, type SessionForm } from './session-form.ts'

/** The parts of the form, in the order they are filled in; `Alt` and the number opens one, `Alt+0` the tenth. */
export const BLOCKS = [
  'indication',
  'before',
  'findings',
  'access',
  'vessels',
  'endpoint',
  'radiation',
  'care',
  'complications',
  'followUp',
] as const
export type BlockName = (typeof BLOCKS)[number]

/** Fields of each block, in the order in which they stand; lists stand for everything below them. */
const FIELDS: Readonly<Record<BlockName, readonly string[]>> = {
  indication: [
    'procedure.performedOn',
    'procedure.procedureType',
    'procedure.urgency',
    'procedure.intent',
    'procedure.stageNo',
    'procedure.stageOf',
    'procedure.operator',
    'procedure.assistant',
    'procedure.consentOn',
    'procedure.consentAt',
    'procedure.checklistDone',
    'newLine',
  ],
  before: ['labs', 'sampledOn', 'findings.ascites', 'findings.he_grade', 'findings.ecog'],
  findings: ['assessedOn', 'findings'],
  access: [
    'procedure.accessSite',
    'procedure.sheathCh',
    'procedure.baseCatheter',
    'procedure.baseCatheterCh',
    'procedure.microcatheterUsed',
    'procedure.microcatheterCh',
    'procedure.startedAt',
    'procedure.endedAt',
    'procedure.room',
    'procedure.angiographyUnit',
  ],
  vessels: ['procedure.arteries', 'procedure.michelsType'],
  endpoint: [
    'procedure.completion',
    'procedure.stopReasons',
    'procedure.completionReason',
    'procedure.debEndpoint',
    'procedure.residualBlush',
    'procedure.portalOil',
    'procedure.changedFromLast',
  ],
  radiation: [
    'procedure.contrastAgent',
    'procedure.contrastMgIPerMl',
    'procedure.contrastMl',
    'procedure.co2Ml',
    'procedure.fluoroscopyMin',
    'procedure.dapGyCm2',
    'procedure.airKermaMgy',
    'procedure.dsaRuns',
    'procedure.unavailable',
  ],
  care: [
    'procedure.anaesthesia',
    'procedure.sedationOperator',
    'procedure.closureMethod',
    'procedure.closureDevice',
    'procedure.closureMin',
    'procedure.closureSuccess',
    'procedure.medications',
  ],
  complications: ['procedure.noComplication', 'procedure.complications', 'procedure.note'],
  followUp: ['review'],
}

/** Fields that stand behind the fold of a block, in order: asked of nobody, and there for whoever has them. */
const BEHIND_MORE = {
  indication: ['procedure.mdtOn', 'procedure.mdtDecision', 'procedure.baselinePainNrs'],
  before: [...MORE_LABS.map((code) => `labs.${code}`), 'procedure.hbsag'],
  access: [
    'procedure.accessGuidance',
    'procedure.accessConversion',
    'procedure.nurse',
    'procedure.technologist',
    'procedure.microcatheterTip',
    'procedure.microcatheterInnerIn',
    'procedure.microwireIn',
    'procedure.microcatheterBalloon',
    'procedure.devices',
  ],
  vessels: [
    'procedure.portalInvasionVp',
    'procedure.portalInvasionCheng',
    'procedure.portalFlow',
    'procedure.hepaticVeinInvasion',
    'procedure.bileDuctInvasion',
    'procedure.arterioportalShunt',
    'procedure.arterioportalShuntPlace',
    'procedure.arteriovenousShunt',
    'procedure.extrahepaticSites',
  ],
  radiation: [
    'procedure.dsaFrames',
    'procedure.cbctRuns',
    'procedure.cbctDapGyCm2',
    'procedure.peakSkinDoseMgy',
  ],
  care: [
    'procedure.asaClass',
    'procedure.vitalsStart',
    'procedure.vitalsEnd',
    'procedure.bedRestH',
    'procedure.distalPulses',
    'procedure.orders',
  ],
} as const satisfies Partial<Record<BlockName, readonly string[]>>
/** A block with fields behind a fold. */
export type FoldName = keyof typeof BEHIND_MORE

const isAtOrBelow = (path: string, parent: string) => path === parent || path.startsWith(`${parent}.`)

const foldedFields = (block: BlockName): readonly string[] =>
  block in BEHIND_MORE ? BEHIND_MORE[block as FoldName] : []

/** The block that a path of the form belongs to; null for the decision beside the verdict. */
export function blockOf(path: string): BlockName | null {
  const stands = (fields: readonly string[]) => fields.some((field) => isAtOrBelow(path, field))
  return BLOCKS.find((block) => stands(FIELDS[block]) || stands(foldedFields(block))) ?? null
}

/** Whether a block holds anything at all, in sight or behind its fold. */
export function isRecorded(form: SessionForm, block: BlockName): boolean {
  return [...FIELDS[block], ...foldedFields(block)].some((field) =>
    isSaid(
      field.split('.').reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], form),
    ),
  )
}

function isSaid(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isSaid)
  return value !== null && value !== undefined && value !== ''
}

/** The block behind whose fold the field of a path stands; null where it is in sight with its block. */
export function foldOf(path: string): FoldName | null {
  const blocks = Object.keys(BEHIND_MORE) as FoldName[]
  return blocks.find((block) => BEHIND_MORE[block].some((field) => isAtOrBelow(path, field))) ?? null
}

/** Paths in the order in which their fields stand on the screen; of folded fields by their numbers. */
export function inScreenOrder(paths: Iterable<string>): string[] {
  const rank = (path: string) => {
    const block = blockOf(path)
    if (block === null) return 9999
    const at = (fields: readonly string[]) => fields.findIndex((field) => isAtOrBelow(path, field))
    const folded = at(foldedFields(block))
    return BLOCKS.indexOf(block) * 100 + (folded === -1 ? at(FIELDS[block]) : 50 + folded)
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

/** The chord that opens a block. */
export const blockKeys = (block: BlockName): string => `Alt+${blockNo(block) % 10}`
