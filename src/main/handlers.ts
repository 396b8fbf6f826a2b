import type { Contract } from '../shared/contract/index.ts'
import { aftercare } from './aftercare/index.ts'
import { attachments } from './attachments/index.ts'
import { audit } from './audit/index.ts'
import { backups } from './backups/index.ts'
import { changes } from './changes/index.ts'
import { contacts } from './contacts/index.ts'
import type { Handlers } from './core/handler.ts'
import { department } from './department/index.ts'
import { drafts } from './drafts/index.ts'
import { eligibility } from './eligibility/index.ts'
import { exports } from './exports/index.ts'
import { imports } from './imports/index.ts'
import { jobs } from './jobs/index.ts'
import { labs } from './labs/index.ts'
import { lesions } from './lesions/index.ts'
import { patients } from './patients/index.ts'
import { plausibility } from './plausibility/index.ts'
import { questions } from './questions/index.ts'
import { reports } from './reports/index.ts'
import { recipes } from './recipes/index.ts'
import { response } from './response/index.ts'
import { reviews } from './reviews/index.ts'
import { scores } from './scores/index.ts'
import { sessions } from './sessions/index.ts'
import { settings } from './settings/index.ts'
import { survival } from './survival/index.ts'
import { users } from './users/index.ts'
import { vocabularies } from './vocabularies/index.ts'
import { worklist } from './worklist/index.ts'

/** Every noun with its handlers: a missing noun, or a missing verb, does not compile. */
export const handlers: Handlers<Contract> = {
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
