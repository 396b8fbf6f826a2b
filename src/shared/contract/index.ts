import type { Endpoint } from '../kit/endpoint.ts'
import { aftercare } from './aftercare.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { changes } from './changes.ts'
import { contacts } from './contacts.ts'
import { department } from './department.ts'
import { drafts } from './drafts.ts'
import { eligibility } from './eligibility.ts'
import { exports } from './exports.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { labs } from './labs.ts'
import { lesions } from './lesions.ts'
import { patients } from './patients.ts'
import { plausibility } from './plausibility.ts'
import { questions } from './questions.ts'
import { reports } from './reports.ts'
import { recipes } from './recipes.ts'
import { response } from './response.ts'
import { reviews } from './reviews.ts'
import { scores } from './scores.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { survival } from './survival.ts'
import { users } from './users.ts'
import { vocabularies } from './vocabularies.ts'
import { worklist } from './worklist.ts'

/** Every question that the core answers. Electron IPC, the loopback host and the CLI are all made from this. */
export const contract = {
  department,
  users,
  patients,
  lesions,
  labs,
  sessions,
  eligibility,
  scores,
  plausibility,
  response,
  vocabularies,
  reviews,
  contacts,
  aftercare,
  worklist,
  attachments,
  drafts,
  recipes,
  questions,
  settings,
  imports,
  exports,
  reports,
  survival,
  backups,
  audit,
  changes,
  jobs,
}
export type Contract = typeof contract

export function findEndpoint(name: string): Endpoint | undefined {
  const [noun = '', verb = '', ...rest] = name.split('.')
  const group: Record<string, Endpoint> | undefined =
    rest.length === 0 && Object.hasOwn(contract, noun) ? contract[noun as keyof Contract] : undefined
  return group && Object.hasOwn(group, verb) ? group[verb] : undefined
}
