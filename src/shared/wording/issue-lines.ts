import type { InputIssue } from '../kit/endpoint.ts'
import { issueSentence } from './issue-sentence.ts'
import type { Language } from './language.ts'

const MOST_SPOKEN = 5

/** Everything wrong with a typed JSON, one line each; a key that is missing goes by the name it has in JSON. */
export function issueLines(issues: readonly InputIssue[], language: Language): string[] {
  const lines = issues.slice(0, MOST_SPOKEN).map((issue) => issueLine(issue, language))
  const rest = issues.length - lines.length
  return rest === 0 ? lines : [...lines, { en: `and ${rest} more`, zh: `另有 ${rest} 处` }[language]]
}

function issueLine(issue: InputIssue, language: Language): string {
  if (issue.isAbsent !== true || issue.path === '') return issueSentence(issue, language)
  return { en: `“${issue.path}” is missing.`, zh: `缺少“${issue.path}”。` }[language]
}
