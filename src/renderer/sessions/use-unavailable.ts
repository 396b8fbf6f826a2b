import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { UNAVAILABLE_REASONS } from '../../shared/model/medication-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { useSession } from './session-context.ts'
import { reasonAt } from './unavailable.ts'

/** Whether the value of a field was said to be not available, and why. */
export function useUnavailable(path: string) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form } = useSession()
  const list = useWatch({ control: form.control, name: 'procedure.unavailable' })
  const reason = reasonAt(list, path)
  return {
    isUnavailable: reason !== null,
    sentence:
      reason === null
        ? null
        : t('notAvailable.because', { reason: wordFor(UNAVAILABLE_REASONS, reason, language) }),
  }
}
