import { useTranslation } from 'react-i18next'
import { CLOSURE_DEVICES, CLOSURE_METHODS, DISTAL_PULSES } from '../../shared/model/device-terms.ts'
import { ASA_CLASSES } from '../../shared/model/medication-terms.ts'
import { ANAESTHESIAS } from '../../shared/model/session-terms.ts'
import { useLanguage } from '../i18n/language.ts'
import { Asked } from './asked.tsx'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import {
  ChoiceInput,
  LongTextInput,
  NumberInput,
  SelectInput,
  TextInput,
  useTerms,
  YesNoInput,
} from './fields.tsx'
import { MedicationList } from './medication-list.tsx'
import { More } from './more.tsx'
import { MoreSummary } from './more-summaries.tsx'
import { CareSummary } from './summaries.tsx'
import { VitalSigns } from './vital-signs.tsx'

/** Sedation, what was given around the embolization, and how the puncture was closed. */
export function BlockCare() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  return (
    <Block name="care" summary={<CareSummary />}>
      <div className="session-choices">
        <ChoiceInput name="procedure.anaesthesia" options={useTerms(ANAESTHESIAS)} />
        <Asked field="sedationOperator">
          <TextInput name="procedure.sedationOperator" list="session-operators" />
        </Asked>
      </div>
      <div className="session-choices">
        <ChoiceInput name="procedure.closureMethod" options={useTerms(CLOSURE_METHODS)} />
        <Asked field="closureDevice">
          <SelectInput name="procedure.closureDevice" terms={CLOSURE_DEVICES} />
        </Asked>
        <Asked field="closureMin">
          <NumberInput name="procedure.closureMin" unit="min" step={5} example="15" />
        </Asked>
        <Asked field="closureSuccess">
          <YesNoInput name="procedure.closureSuccess" />
        </Asked>
      </div>
      <MedicationList />
      <CheckStrip block="care" />
      <More block="care" summary={<MoreSummary block="care" />}>
        <ChoiceInput
          name="procedure.asaClass"
          options={ASA_CLASSES.map((term) => ({ value: term.code, label: term.code, title: term[language] }))}
        />
        <div className="session-vitals">
          <VitalSigns name="procedure.vitalsStart" title={t('care.atStart')} />
          <VitalSigns name="procedure.vitalsEnd" title={t('care.atEnd')} />
        </div>
        <div className="session-choices">
          <NumberInput name="procedure.bedRestH" unit="h" step={1} example="6" />
          <ChoiceInput name="procedure.distalPulses" options={useTerms(DISTAL_PULSES)} />
        </div>
        <LongTextInput name="procedure.orders" rows={2} />
      </More>
    </Block>
  )
}
