import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { HBSAG_RESULTS } from '../../shared/model/patient-history-terms.ts'
import { factCode } from '../../shared/wording/fact-words.ts'
import { FACT_CHOICES } from '../../shared/rules/eligibility/facts.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import { ChoiceInput, useTerms } from './fields.tsx'
import { GradeInput } from './grade-input.tsx'
import { LabField } from './lab-field.tsx'
import { More } from './more.tsx'
import { MoreBeforeSummary } from './more-summaries.tsx'
import { PasteSessionLabs } from './paste-session-labs.tsx'
import { useSession } from './session-context.ts'
import { MAIN_LABS, MORE_LABS } from './session-form.ts'
import { BeforeSummary } from './summaries.tsx'
import { useAsksLvef } from './use-asks-lvef.ts'
import { useSessionField } from './use-session-field.ts'

export function BlockBefore() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const asksLvef = useAsksLvef()
  return (
    <Block name="before" summary={<BeforeSummary />}>
      <div className="session-labs">
        {MAIN_LABS.map((code) => (
          <LabField key={code} code={code} />
        ))}
      </div>
      <CheckStrip block="before" />
      <div className="session-before-row">
        <SampledOnAll />
        <PasteSessionLabs />
        <ChoiceInput
          name="findings.ascites"
          compact
          options={FACT_CHOICES.ascites.map((code) => ({ value: code, label: factCode(code, language) }))}
        />
        <GradeInput name="findings.he_grade" grades={[0, 1, 2, 3, 4]} />
        <GradeInput name="findings.ecog" grades={[0, 1, 2, 3, 4]} />
      </div>
      {asksLvef && (
        <div className="session-labs">
          <LabField code="lvef" />
        </div>
      )}
      <p className="small faint session-derived">{t('lab.keys')}</p>
      <More block="before" summary={<MoreBeforeSummary />}>
        <div className="session-labs">
          {MORE_LABS.filter((code) => code !== 'lvef' || !asksLvef).map((code) => (
            <LabField key={code} code={code} />
          ))}
        </div>
        <ChoiceInput name="procedure.hbsag" options={useTerms(HBSAG_RESULTS)} compact />
      </More>
    </Block>
  )
}

/** The day of all values typed here that have none of their own: the day of the procedure until somebody says otherwise. */
function SampledOnAll() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const { value, change, frame } = useSessionField('sampledOn', {
    label: t('lab.sampledOnAll'),
    compact: true,
  })
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  return (
    <DateField
      {...frame}
      value={value ?? performedOn}
      max={performedOn}
      onChange={(day) => change(day === performedOn ? null : day)}
    />
  )
}
