import { useTranslation } from 'react-i18next'
import {
  COMPLETIONS,
  DEB_ENDPOINTS,
  PLAN_STOP_REASONS,
  PORTAL_OILS,
  RESIDUAL_BLUSHES,
} from '../../shared/model/session-terms.ts'
import { Asked } from './asked.tsx'
import { Block } from './block.tsx'
import { ChangedFromLast } from './changed-from-last.tsx'
import { ChoiceInput, TextInput, useTerms } from './fields.tsx'
import { ManyInput } from './many-input.tsx'
import { EndpointSummary } from './summaries.tsx'

/** What was reached. A session that was given up is asked why, and nothing about an embolization. */
export function BlockEndpoint() {
  const { t } = useTranslation('sessions')
  return (
    <Block name="endpoint" summary={<EndpointSummary />}>
      <div className="session-choices">
        <Asked field="completion">
          <ChoiceInput name="procedure.completion" options={useTerms(COMPLETIONS)} />
        </Asked>
        <Asked field="stopReasons">
          <ManyInput name="procedure.stopReasons" terms={PLAN_STOP_REASONS} />
        </Asked>
        <Asked field="completionReason">
          <TextInput name="procedure.completionReason" placeholder={t('completionReasonExample')} />
        </Asked>
        <Asked field="debEndpoint">
          <ChoiceInput name="procedure.debEndpoint" options={useTerms(DEB_ENDPOINTS)} />
        </Asked>
        <Asked field="residualBlush">
          <ChoiceInput name="procedure.residualBlush" options={useTerms(RESIDUAL_BLUSHES)} />
        </Asked>
        <Asked field="portalOil">
          <ChoiceInput name="procedure.portalOil" options={useTerms(PORTAL_OILS)} />
        </Asked>
        <Asked field="changedFromLast">
          <ChangedFromLast />
        </Asked>
      </div>
    </Block>
  )
}
