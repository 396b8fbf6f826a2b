import type { Procedure } from '../../model/session.ts'
import type { ClinicalFindings } from '../eligibility/clinical-findings.ts'
import type { DatedLab } from '../eligibility/dated-lab.ts'
import { laboratoryFields } from './laboratory-needed.ts'
import type { DoseCourse } from './lifetime-dose.ts'

/** Mandatory to sign whatever was done (domain section 4). */
const ALWAYS = [
  'procedureType',
  'intent',
  'urgency',
  'operator',
  'startedAt',
  'endedAt',
  'consentOn',
  'checklistDone',
  'room',
  'angiographyUnit',
  'accessSite',
  'completion',
  'contrastAgent',
  'fluoroscopyMin',
  'dapGyCm2',
  'airKermaMgy',
] as const satisfies readonly (keyof Procedure)[]
const STATED = ['ecog', 'ascites', 'he_grade'] as const satisfies readonly (keyof ClinicalFindings)[]

/** What each technique cannot do without; the others only have to name an agent or a drug. */
const NEEDS_OIL: readonly (string | null)[] = ['cTACE', 'cTACE_DEB']
const NEEDS_BEADS: readonly (string | null)[] = ['DEB_TACE', 'cTACE_DEB']
/** Punctured, and nothing given. */
const GIVES_NOTHING: readonly (string | null)[] = ['aborted', 'angiography_only']

export interface Completeness {
  /** Paths below the procedure, `labs.<code>` and `findings.<fact>` that are mandatory and not recorded. */
  readonly missing: readonly string[]
  /** Carried over and not confirmed by anybody: recorded, but not counted. */
  readonly unconfirmed: readonly string[]
  /** The paths that this procedure has to have, recorded or not. */
  readonly required: readonly string[]
  /** How many they are. */
  readonly mandatory: number
  /** How many of them are recorded and confirmed. */
  readonly done: number
  /** The mandatory fields and, beside them, every carried value that waits for somebody to confirm it. */
  readonly whole: number
  /** Share of the whole that is done, 0–100, rounded down: 100 only where nothing is missing or unconfirmed. */
  readonly percent: number
}

interface Field {
  readonly path: string
  readonly filled: boolean
}

/** What a session still needs before it is complete. Laboratory values count within their shelf life. */
export function missingFields(
  procedure: Procedure,
  known: {
    readonly labs: readonly DatedLab[]
    readonly findings: Pick<ClinicalFindings, (typeof STATED)[number]>
    readonly unconfirmed: readonly string[]
    /** The department's shelf life of laboratory values; the program's own where it is not given. */
    readonly laboratoryDays?: number
    /** What the anthracycline of this session adds to; null where the course is not at hand. */
    readonly course: DoseCourse | null
  },
): Completeness {
  const fields = [
    ...roomFields(procedure),
    ...arteryFields(procedure),
    ...laboratoryFields(procedure, known),
    ...STATED.map((name) => ({ path: `findings.${name}`, filled: (known.findings[name] ?? null) !== null })),
  ]
  const unavailable = new Set(procedure.unavailable.map(({ path }) => path))
  const isThere = ({ path, filled }: Field) => filled || unavailable.has(path)
  const missing = fields.filter((field) => !isThere(field)).map(({ path }) => path)
  const counted = fields.filter(
    (field) => isThere(field) && !known.unconfirmed.some((carried) => overlaps(carried, field.path)),
  )
  const beside = known.unconfirmed.filter((carried) => !fields.some(({ path }) => overlaps(carried, path)))
  const whole = fields.length + beside.length
  return {
    missing,
    unconfirmed: known.unconfirmed,
    required: fields.map(({ path }) => path),
    mandatory: fields.length,
    done: counted.length,
    whole,
    percent: percentDone(counted.length, whole),
  }
}

/** A share in whole percent, rounded down: nothing that is left is rounded away. */
export function percentDone(done: number, whole: number): number {
  return Math.floor((100 * done) / whole)
}

function roomFields(procedure: Procedure): Field[] {
  const { stageNo, completion, stopReasons, completionReason } = procedure
  const field = (path: keyof Procedure): Field => ({ path, filled: procedure[path] !== null })
  const isWhole = completion === null || completion === 'complete'
  return [
    ...ALWAYS.map(field),
    ...deviceFields(procedure),
    ...contrastFields(procedure),
    ...(stageNo === null ? [] : [field('stageOf')]),
    ...(isWhole
      ? []
      : [{ path: 'completionReason', filled: completionReason !== null || stopReasons.length > 0 }]),
    { path: 'complications', filled: procedure.noComplication || procedure.complications.length > 0 },
  ]
}

/** Where the artery could not be entered, nothing went through it. A size says that a microcatheter was used. */
function deviceFields({
  procedureType,
  stopReasons,
  sheathCh,
  baseCatheter,
  microcatheterUsed,
  microcatheterCh,
}: Procedure): Field[] {
  if (procedureType === 'aborted' && stopReasons.includes('no_access')) return []
  return [
    { path: 'sheathCh', filled: sheathCh !== null },
    { path: 'baseCatheter', filled: baseCatheter !== null },
    { path: 'microcatheterUsed', filled: microcatheterUsed !== null || microcatheterCh !== null },
    ...(microcatheterUsed === true ? [{ path: 'microcatheterCh', filled: microcatheterCh !== null }] : []),
  ]
}

/** Carbon dioxide is measured by its own volume and holds no iodine. */
function contrastFields({ contrastAgent, contrastMl, contrastMgIPerMl, co2Ml }: Procedure): Field[] {
  if (contrastAgent === 'CO2') return [{ path: 'co2Ml', filled: co2Ml !== null || contrastMl !== null }]
  return [
    { path: 'contrastMl', filled: contrastMl !== null },
    { path: 'contrastMgIPerMl', filled: contrastMgIPerMl !== null },
  ]
}

function arteryFields({ procedureType, arteries }: Procedure): Field[] {
  const doses = arteries.flatMap(({ drugs }, at) =>
    drugs.map(({ doseMg }, index) => ({
      path: `arteries.${at}.drugs.${index}.doseMg`,
      filled: doseMg !== null,
    })),
  )
  if (GIVES_NOTHING.includes(procedureType)) return doses
  return [
    { path: 'arteries', filled: arteries.length > 0 },
    ...arteries.flatMap(({ selectivity, endpoint }, at) => [
      { path: `arteries.${at}.selectivity`, filled: selectivity !== null },
      { path: `arteries.${at}.endpoint`, filled: endpoint !== null },
    ]),
    ...givenFields(procedureType, arteries),
    ...doses,
  ]
}

function givenFields(procedureType: Procedure['procedureType'], arteries: Procedure['arteries']): Field[] {
  if (arteries.length === 0) return []
  const uses = arteries.flatMap(({ agents }, at) =>
    agents.map((use, index) => ({ ...use, path: `arteries.${at}.agents.${index}.amount` })),
  )
  const oil = uses.filter(({ agent }) => agent === 'iodized_oil')
  const oilFields = oil.map(({ path, amount }) => ({ path, filled: amount !== null }))
  const nothing = { path: 'arteries.0.agents', filled: false }
  if (NEEDS_OIL.includes(procedureType) && oil.length === 0) return [nothing]
  if (NEEDS_BEADS.includes(procedureType) && !uses.some(({ agent }) => agent === 'DEB'))
    return [...oilFields, nothing]
  const drugs = arteries.flatMap((artery) => artery.drugs)
  if (procedureType === 'HAIC') return [...oilFields, { path: 'arteries.0.drugs', filled: drugs.length > 0 }]
  return [...oilFields, { ...nothing, filled: uses.length > 0 || drugs.length > 0 }]
}

const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
