import { useStoredLater } from '../forms/store.ts'
import { useCheckWords } from './check-words.ts'
import { useSession } from './session-context.ts'

/** Whether the value at a path is impossible, unusual, or was kept although it is, and whether a complete record waits for it. */
export function useFieldFinding(path: string): {
  readonly refusal: string | null
  readonly warning: string | null
  readonly isKept: boolean
  readonly isRequired: boolean
} {
  const { judgement } = useSession()
  const words = useCheckWords()
  const check = useStoredLater(judgement, (state) => state.checks.find((one) => one.path === path))
  const isRequired = useStoredLater(judgement, (state) => state.missing.includes(path))
  const isKept = check?.isAccepted === true
  const said = check === undefined || isKept ? null : words.short(check)
  const isRefused = check?.finding.severity === 'block'
  return { refusal: isRefused ? said : null, warning: isRefused ? null : said, isKept, isRequired }
}
