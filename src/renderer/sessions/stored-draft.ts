import { NO_COMPLICATION_DETAILS } from '../../shared/model/complication.ts'
import { NO_ARTERY_DETAILS } from '../../shared/model/procedure/artery-use.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../shared/model/procedure/given.ts'
import { isNamedFile, type NamedFile } from '../forms/attachments/named-file.ts'
import type { Asked } from '../api/client.ts'
import type { SessionMarks } from './session-marks.ts'
import { type ProcedureForm, type SessionForm, sessionForm } from './session-form.ts'
import type { SessionStart } from './session-start.ts'

/** Raised when the shape of the form changes: an older draft is then not offered instead of half read. */
const DRAFT_VERSION = 1

type Body = Asked<'drafts.save'>['body']

/** The form and what was said about it, as a draft keeps it. */
export function draftBody(
  form: SessionForm,
  marks: Pick<SessionMarks, 'unconfirmed' | 'acknowledged' | 'sources'>,
  copiedFrom: string | null,
  files: readonly NamedFile[] = [],
): Body {
  const body = {
    version: DRAFT_VERSION,
    form,
    unconfirmed: [...marks.unconfirmed],
    acknowledged: [...marks.acknowledged],
    copiedFrom,
    sources: Object.fromEntries([...(marks.sources ?? [])].filter(([path]) => marks.unconfirmed.has(path))),
    files,
  }
  // Drops what JSON cannot hold, such as text that is no number.
  return JSON.parse(JSON.stringify(body)) as Body
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

const isNamed = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/** The start that a stored draft means; null for one of another version. */
export function startFromDraft(body: unknown): SessionStart | null {
  if (!isObject(body) || body['version'] !== DRAFT_VERSION || !isObject(body['form'])) return null
  const form = body['form'] as unknown as SessionForm
  const empty = sessionForm(form.procedure.performedOn)
  return {
    form: {
      ...empty,
      ...form,
      // A draft from before a field existed has not got it.
      procedure: filledUp(empty.procedure, form.procedure),
      labs: { ...empty.labs, ...form.labs },
    },
    unconfirmed: new Set(strings(body['unconfirmed'])),
    acknowledged: new Set(strings(body['acknowledged'])),
    copiedFrom: typeof body['copiedFrom'] === 'string' ? body['copiedFrom'] : null,
    sources: new Map(isObject(body['sources']) ? Object.entries(body['sources']).filter(isNamed) : []),
    files: Array.isArray(body['files']) ? body['files'].filter(isNamedFile) : [],
  }
}

const BARE_ARTERY = { ...NO_ARTERY_DETAILS, partlyTreatedUids: [] }

/** The rows of its lists have fields of their own, which an older draft lacks as well. */
function filledUp(empty: ProcedureForm, kept: ProcedureForm): ProcedureForm {
  const procedure = { ...empty, ...kept }
  return {
    ...procedure,
    arteries: procedure.arteries.map((artery) => ({
      ...BARE_ARTERY,
      ...artery,
      agents: artery.agents.map((use) => ({ ...NO_AGENT_DETAILS, ...use })),
      drugs: artery.drugs.map((use) => ({ ...NO_DRUG_DETAILS, ...use })),
    })),
    complications: procedure.complications.map((event) => ({ ...NO_COMPLICATION_DETAILS, ...event })),
  }
}
