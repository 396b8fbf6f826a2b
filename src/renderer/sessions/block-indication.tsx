import { useTranslation } from 'react-i18next'
import { INTENTS, PROCEDURE_TYPES, URGENCIES } from '../../shared/model/session-terms.ts'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import {
  ChoiceInput,
  DateInput,
  NumberInput,
  SelectInput,
  TextInput,
  TickInput,
  useTerms,
  YesNoInput,
} from './fields.tsx'
import { More } from './more.tsx'
import { MoreSummary } from './more-summaries.tsx'
import { useSession } from './session-context.ts'
import { IndicationSummary } from './summaries.tsx'
import { TimeInput } from './time-input.tsx'

export function BlockIndication() {
  const { t } = useTranslation('sessions')
  const { background } = useSession()
  const { today, completing, settings, record } = background
  return (
    <Block name="indication" summary={<IndicationSummary />}>
      <div className="session-grid">
        <DateInput
          name="procedure.performedOn"
          max={today}
          {...(completing === null ? {} : { disabled: true, disabledReason: t('dayIsFixed') })}
        />
        <SelectInput name="procedure.procedureType" terms={PROCEDURE_TYPES} />
        <ChoiceInput name="procedure.urgency" options={useTerms(URGENCIES)} className="session-wide" />
        <SelectInput name="procedure.intent" terms={INTENTS} />
        <div className="session-pair">
          <NumberInput name="procedure.stageNo" label={t('field.stageNo')} step={1} example="1" />
          <NumberInput name="procedure.stageOf" label={t('field.stageOf')} step={1} example="2" />
        </div>
        <TextInput name="procedure.operator" list="session-operators" />
        <TextInput name="procedure.assistant" list="session-operators" />
        <div className="session-pair is-day-and-time">
          <DateInput name="procedure.consentOn" />
          <TimeInput name="procedure.consentAt" label={t('care.consentTime')} />
        </div>
        <YesNoInput name="procedure.checklistDone" label={t('field.checklistDone')} />
        {completing === null && record.sessions.length > 0 && (
          <TickInput name="newLine" label={t('field.newLine')} />
        )}
      </div>
      <CheckStrip block="indication" />
      <More block="indication" summary={<MoreSummary block="indication" />}>
        <div className="session-grid">
          <DateInput name="procedure.mdtOn" max={today} />
          <TextInput name="procedure.mdtDecision" className="session-wide" />
          <NumberInput name="procedure.baselinePainNrs" step={1} example="2" />
        </div>
      </More>
      <datalist id="session-operators">
        {settings.operators.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </Block>
  )
}
