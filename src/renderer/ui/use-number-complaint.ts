import { useTranslation } from 'react-i18next'
import { readEitherWay } from './parse-number.ts'

/** What is said about typed text that is no number, or could be two. */
export function useNumberComplaint(): (typed: string, example?: string) => string {
  const { t } = useTranslation('ui')
  return (typed, example = '12.5') => {
    const readings = readEitherWay(typed)
    return readings === null ? t('notANumber', { example }) : t('twoNumbers', { typed, ...readings })
  }
}
