import type { InputIssue } from '../kit/endpoint.ts'
import { RulesetFault } from '../model/ruleset-problem.ts'
import { DETAIL_WORDS } from './detail-words.ts'
import { ERROR_WORDS } from './error-words.ts'
import { issueSentence } from './issue-sentence.ts'
import type { Language } from './language.ts'
import { notKnownHint } from './not-known.ts'
import { rulesetProblemPhrase } from './ruleset-problem.ts'
import { weakPassphraseSentence } from './weak-passphrase.ts'

interface AnyError {
  readonly code: string
  readonly [detail: string]: unknown
}

function shown(detail: unknown): string {
  if (Array.isArray(detail)) return detail.map(shown).join(', ')
  if (typeof detail === 'number') return detail.toLocaleString('en-US')
  return typeof detail === 'string' ? detail : ''
}

/** The sentence for an error of any endpoint, in the language of the reader. Never a code, never a stack. */
export function sentence(error: { readonly code: string }, language: Language): string {
  const details = error as AnyError
  const issues = details['issues'] as readonly InputIssue[] | undefined
  const [issue] = error.code === 'invalid-input' && issues !== undefined ? issues : []
  if (issue !== undefined) return issueSentence(issue, language)
  if (error.code === 'weak-passphrase') return weakPassphraseSentence(shown(details['reason']), language)
  const words = ERROR_WORDS[error.code] ?? [
    'This was refused, and this window does not know the reason. Open Embolog again.',
    '操作被拒绝，此窗口无法说明原因，请重新打开 Embolog。',
  ]
  const at = language === 'zh' ? 1 : 0
  const said = words[at].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'fault') return faultPhrase(details, language)
    const detail = shown(details[name])
    return DETAIL_WORDS[error.code]?.[name]?.[detail]?.[at] ?? detail
  })
  return said + notKnownHint(details, language)
}

/** What is wrong in a ruleset file; a fault of a later version has no words here. */
function faultPhrase(details: AnyError, language: Language): string {
  const fault = RulesetFault.safeParse(details['fault'])
  const [found, expected] = [shown(details['found']), shown(details['expected'])]
  return fault.success ? rulesetProblemPhrase({ fault: fault.data, found, expected }, language) : ''
}
