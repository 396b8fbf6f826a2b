import { AFTERCARE } from './error-words/aftercare.ts'
import { ANY_REQUEST } from './error-words/any-request.ts'
import { ATTACHMENTS } from './error-words/attachments.ts'
import { CLINICAL } from './error-words/clinical.ts'
import { DEPARTMENT } from './error-words/department.ts'
import { RULESETS } from './error-words/rulesets.ts'
import { SIGNING } from './error-words/signing.ts'
import { TRANSFER } from './error-words/transfer.ts'
import type { Words } from './error-words/words.ts'

/** The words for each error code of the contract and of the way to the host. */
export const ERROR_WORDS: Readonly<Record<string, Words>> = {
  ...ANY_REQUEST,
  ...CLINICAL,
  ...AFTERCARE,
  ...RULESETS,
  ...SIGNING,
  ...TRANSFER,
  ...ATTACHMENTS,
  ...DEPARTMENT,
}
