import { useTranslation } from 'react-i18next'
import { ANTHRACYCLINE } from '../../shared/rules/scores/anthracycline.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { Choice } from '../ui/choice.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { usePatientField } from './patient-form-context.ts'

const RISKS = ['yes', 'no', 'unknown'] as const
const { stopFromMgM2, stopAtRiskFromMgM2 } = ANTHRACYCLINE.constants

/** What the lifetime limit of anthracyclines depends on besides the sessions. */
export function DoseLimitFields() {
  const { t } = useTranslation('patients')
  const prior = usePatientField('priorAnthracyclineMgM2')
  const risk = usePatientField('cardiacRisk')
  return (
    <div className="patient-form-grid">
      <NumberField
        {...prior.frame}
        value={prior.value}
        onChange={prior.change}
        unit={unitText('mg/m2')}
        example="240"
        hint={t('priorHint')}
      />
      <Choice
        {...risk.frame}
        value={risk.value === null ? 'unknown' : risk.value ? 'yes' : 'no'}
        onChange={(value) => risk.change(value === 'unknown' || value === null ? null : value === 'yes')}
        options={RISKS.map((value) => ({ value, label: t(`risk.${value}`) }))}
        hint={t('riskHint', { atRisk: stopAtRiskFromMgM2, limit: stopFromMgM2 })}
      />
    </div>
  )
}
