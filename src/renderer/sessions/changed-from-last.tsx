import { useTranslation } from 'react-i18next'
import { TECHNIQUE_CHANGES } from '../../shared/model/session-terms.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { useSession } from './session-context.ts'
import { useSessionField } from './use-session-field.ts'

/**
 * What was done differently from the session before, for the definitions of refractoriness. Several may be; "nothing"
 * is an answer too, and pressing an answer again takes it back. Only where there is a session before.
 */
export function ChangedFromLast() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { background } = useSession()
  const { record, completing } = background
  const { value, change, frame } = useSessionField('procedure.changedFromLast')
  const isRepeat = standingSessions(record).some(
    ({ uid, performedOn }) =>
      uid !== completing?.uid && (completing === null || performedOn <= completing.performedOn),
  )
  if (!isRepeat) return null
  const chosen = value ?? []
  return (
    <Field {...frame} role="group" bare>
      {() => (
        <div className="choice">
          {TECHNIQUE_CHANGES.map((term) => {
            const isChosen = chosen.includes(term.code)
            const others = chosen.filter((code) => code !== term.code)
            const next = isChosen ? others : [...others, term.code]
            return (
              <button
                key={term.code}
                type="button"
                role="checkbox"
                aria-checked={isChosen}
                onClick={() => change(next.length === 0 ? null : next)}
              >
                {term[language]}
              </button>
            )
          })}
          <button
            type="button"
            role="checkbox"
            aria-checked={value?.length === 0}
            onClick={() => change(value?.length === 0 ? null : [])}
          >
            {t('nothingChanged')}
          </button>
        </div>
      )}
    </Field>
  )
}
