import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { COMPLETIONS, RESIDUAL_BLUSHES } from '../../shared/model/session-terms.ts'
import { Block } from './block.tsx'
import { ChoiceInput, TextInput, useTerms } from './fields.tsx'
import { useSession } from './session-context.ts'
import { EndpointSummary } from './summaries.tsx'

export function BlockEndpoint() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const completion = useWatch({ control: form.control, name: 'procedure.completion' })
  const stoppedEarly = completion === 'partial' || completion === 'aborted'
  return (
    <Block name="endpoint" summary={<EndpointSummary />}>
      <div className="session-choices">
        <ChoiceInput name="procedure.completion" options={useTerms(COMPLETIONS)} />
        <ChoiceInput name="procedure.residualBlush" options={useTerms(RESIDUAL_BLUSHES)} />
        <ChoiceInput
          name="procedure.portalOil"
          options={(['0', '1', '2'] as const).map((value) => ({
            value,
            label: t(`portalOil.${value}`),
          }))}
        />
        {stoppedEarly && (
          <TextInput name="procedure.completionReason" placeholder={t('completionReasonExample')} />
        )}
      </div>
    </Block>
  )
}
