import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import {
  COMPLETIONS,
  PLAN_STOP_REASONS,
  PORTAL_OILS,
  RESIDUAL_BLUSHES,
} from '../../shared/model/session-terms.ts'
import { useLanguage } from '../i18n/language.ts'
import { Block } from './block.tsx'
import { ChangedFromLast } from './changed-from-last.tsx'
import { ChoiceInput, TextInput, useTerms } from './fields.tsx'
import { useSession } from './session-context.ts'
import { EndpointSummary } from './summaries.tsx'

export function BlockEndpoint() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form } = useSession()
  const completion = useWatch({ control: form.control, name: 'procedure.completion' })
  const stoppedEarly = completion === 'partial' || completion === 'aborted'
  return (
    <Block name="endpoint" summary={<EndpointSummary />}>
      <div className="session-choices">
        <ChoiceInput name="procedure.completion" options={useTerms(COMPLETIONS)} />
        <ChoiceInput name="procedure.residualBlush" options={useTerms(RESIDUAL_BLUSHES)} />
        <ChoiceInput name="procedure.portalOil" options={useTerms(PORTAL_OILS)} />
        <ChangedFromLast />
        {stoppedEarly && (
          <TextInput
            name="procedure.completionReason"
            list="session-stop-reasons"
            placeholder={t('completionReasonExample')}
          />
        )}
      </div>
      <datalist id="session-stop-reasons">
        {PLAN_STOP_REASONS.map((reason) => (
          <option key={reason.code}>{reason[language]}</option>
        ))}
      </datalist>
    </Block>
  )
}
