import { useTranslation } from 'react-i18next'
import { TECHNIQUE_CHANGES } from '../../shared/model/session-terms.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { ManyInput } from './many-input.tsx'
import { useSession } from './session-context.ts'

/**
 * What was done differently from the session before, for the definitions of refractoriness. "Nothing" is an answer
 * too. Only where there is a session before.
 */
export function ChangedFromLast() {
  const { t } = useTranslation('sessions')
  const { background } = useSession()
  const { record, completing } = background
  const isRepeat = standingSessions(record).some(
    ({ uid, performedOn }) =>
      uid !== completing?.uid && (completing === null || performedOn <= completing.performedOn),
  )
  if (!isRepeat) return null
  return <ManyInput name="procedure.changedFromLast" terms={TECHNIQUE_CHANGES} none={t('nothingChanged')} />
}
