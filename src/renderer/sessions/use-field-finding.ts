import { useTranslation } from 'react-i18next'
import { useStored } from '../forms/store.ts'
import { useCheckWords } from './check-words.ts'
import { useSession } from './session-context.ts'

/** Whether the value at a path is unusual, and whether a complete record still waits for it. */
export function useFieldFinding(path: string): {
  readonly warning: string | null
  readonly isRequired: boolean
} {
  const { t } = useTranslation('sessions')
  const { judgement } = useSession()
  const words = useCheckWords()
  const check = useStored(judgement, (state) => state.checks.find((one) => one.path === path))
  const isRequired = useStored(judgement, (state) => state.missing.includes(path))
  if (check === undefined) return { warning: null, isRequired }
  return { warning: check.isAccepted ? t('check.kept') : words.short(check), isRequired }
}
