import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CONTRAST_AGENTS } from '../../shared/model/session-terms.ts'
import { answerFieldArea } from '../../shared/rules/sessions/field-area.ts'
import { useStored } from '../forms/store.ts'
import { formatQuantity } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { Asked } from './asked.tsx'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import { DoseReportImport } from './dose-report-import.tsx'
import { NumberInput, SelectInput } from './fields.tsx'
import { More } from './more.tsx'
import { MoreSummary } from './more-summaries.tsx'
import { useSession } from './session-context.ts'
import { RadiationSummary } from './summaries.tsx'

export function BlockRadiation() {
  return (
    <Block name="radiation" summary={<RadiationSummary />}>
      <div className="session-grid">
        <SelectInput name="procedure.contrastAgent" terms={CONTRAST_AGENTS} />
        <Asked field="contrastMgIPerMl">
          <NumberInput name="procedure.contrastMgIPerMl" unit="mgI/mL" step={10} example="320" />
        </Asked>
        <NumberInput name="procedure.contrastMl" unit="mL" step={5} example="110" />
        <Asked field="co2Ml">
          <NumberInput name="procedure.co2Ml" unit="mL" step={10} example="40" />
        </Asked>
        <NumberInput name="procedure.fluoroscopyMin" unit="min" example="18.2" />
        <NumberInput name="procedure.dapGyCm2" unit="Gy.cm2" example="146" />
        <NumberInput name="procedure.airKermaMgy" unit="mGy" example="912" />
        <NumberInput name="procedure.dsaRuns" step={1} example="12" />
      </div>
      <DoseReportImport />
      <FieldArea />
      <CheckStrip block="radiation" />
      <More block="radiation" summary={<MoreSummary block="radiation" />}>
        <div className="session-grid">
          <NumberInput name="procedure.dsaFrames" step={10} example="240" />
          <NumberInput name="procedure.cbctRuns" step={1} example="1" />
          <Asked field="cbctDapGyCm2">
            <NumberInput name="procedure.cbctDapGyCm2" unit="Gy.cm2" example="52" />
          </Asked>
          <NumberInput name="procedure.peakSkinDoseMgy" unit="mGy" example="640" />
        </div>
      </More>
    </Block>
  )
}

/** DAP over air kerma is the irradiated area: a number the room knows, so a wrong unit shows at a glance. */
function FieldArea() {
  const { t } = useTranslation('sessions')
  const { form, judgement } = useSession()
  const isAsked = useStored(judgement, (state) =>
    state.checks.some(({ finding }) => finding.field === 'dapPerAirKermaCm2'),
  )
  const [dap, kerma] = useWatch({
    control: form.control,
    name: ['procedure.dapGyCm2', 'procedure.airKermaMgy'],
  })
  // Outside the usual, the strip below says it with what to do about it.
  const { shown, explain } = answerFieldArea(dap || null, kerma || null)
  if (shown === null || isAsked) return null
  return (
    <div className="small muted session-derived">
      <ComputedValue explanation={explain}>
        {t('fieldArea', { area: formatQuantity(shown, 'cm²', 0) })}
      </ComputedValue>
    </div>
  )
}
