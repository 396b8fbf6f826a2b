import { Procedure } from '../../../src/shared/model/session.ts'
import { askFolder, type Prepared } from '../prepared.ts'

interface StoredLab {
  readonly code: string
  readonly value: number
  readonly comparator: string | null
  readonly unit: string
  readonly sampledOn: string
  readonly recordedAt: string
}
interface FrozenInput {
  readonly name: string
  readonly value: unknown
  readonly sampled_on: string | null
}
interface StoredReview {
  readonly sessionUid: string
  readonly dueOn: string
  readonly dueReason: string | null
}
interface StoredSession {
  readonly uid: string
  readonly state: string
  readonly lineNo: number
  readonly loggedAt: string
  readonly noReviewReason: string | null
  readonly [field: string]: unknown
}
interface StoredPatient {
  readonly lesions: readonly { readonly uid: string }[]
  readonly sessions: readonly StoredSession[]
  readonly labs: readonly StoredLab[]
  readonly reviews: readonly StoredReview[]
  readonly snapshots: readonly { readonly uid: string; readonly sessionUid: string }[]
}

export async function openPatient({ dataDir, patientUid }: Prepared): Promise<StoredPatient> {
  const [patient] = await askFolder(dataDir, [['patients.open', { patientUid }]])
  return patient as StoredPatient
}

/** The newest session of a patient, and what else was stored with it, by the paths of the form. */
export async function newestSession(prepared: Prepared) {
  const { sessions, snapshots, labs, reviews } = await openPatient(prepared)
  const session = sessions.at(-1)
  if (session === undefined) throw new Error('no session is stored')
  const review = reviews.find(({ sessionUid }) => sessionUid === session.uid)
  const snapshot = snapshots.find(({ sessionUid }) => sessionUid === session.uid)
  const [frozen] = await askFolder(prepared.dataDir, [['sessions.snapshot', { snapshotUid: snapshot?.uid }]])
  const { inputs } = (frozen as { body: { inputs: readonly FrozenInput[] } }).body
  const sampledOn = (fact: string) => inputs.find(({ name }) => name === fact)?.sampled_on
  const procedure = Object.fromEntries(
    Object.keys(Procedure.shape).map((name) => [name, session[name] ?? null]),
  )
  return {
    state: session.state,
    leftEmpty: leftEmpty(procedure, 'procedure'),
    stored: {
      ...filledIn(procedure, 'procedure'),
      ...Object.fromEntries(labs.filter(isTyped).map((lab) => [`labs.${lab.code}`, inWords(lab)])),
      ...Object.fromEntries(inputs.map(({ name, value }) => [`findings.${name}`, value])),
      'assessedOn.imaging': sampledOn('n_tumours'),
      'assessedOn.ecog': sampledOn('ecog'),
      newLine: session.lineNo === 2,
      'review.kind': review === undefined ? 'none' : 'book',
      'review.dueOn': review?.dueOn,
      'review.reason': review?.dueReason ?? session.noReviewReason,
    } as Readonly<Record<string, unknown>>,
  }
  function isTyped({ recordedAt }: StoredLab): boolean {
    return recordedAt === session?.loggedAt
  }
}

const inWords = ({ comparator, value, unit, sampledOn }: StoredLab) =>
  `${comparator ?? ''}${value} ${unit} ${sampledOn}`

const isPlain = (value: unknown) => value === null || typeof value !== 'object'
/** A list of words is one value, and so is what was said of a value that cannot be had. */
const isOne = (value: unknown, path: string): boolean =>
  isPlain(value) || (Array.isArray(value) && value.every(isPlain)) || /unavailable\.\d+$/.test(path)

function leaves(value: unknown, path: string): [path: string, value: unknown][] {
  if (isOne(value, path)) return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([name, below]) => leaves(below, `${path}.${name}`))
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/** Every value that stands somewhere below an object, by its path. */
function filledIn(below: object, prefix: string): Record<string, unknown> {
  return Object.fromEntries(leaves(below, prefix).filter(([, value]) => !isEmpty(value)))
}

/** The fields below an object that no line of it has filled in, without the numbers of the lines. */
function leftEmpty(below: object, prefix: string): string[] {
  const named = leaves(below, prefix).map(([path, value]) => [path.replaceAll(/\.\d+/g, ''), value] as const)
  const filled = new Set(named.filter(([, value]) => !isEmpty(value)).map(([name]) => name))
  const parents = new Set(
    [...filled].flatMap((name) => name.split('.').map((_, at, all) => all.slice(0, at).join('.'))),
  )
  return [...new Set(named.map(([name]) => name))]
    .filter((name) => !filled.has(name) && !parents.has(name))
    .toSorted()
}
