import { useTranslation } from 'react-i18next'
import { ACCESS_GUIDANCES, MICROCATHETER_TIPS } from '../../shared/model/device-terms.ts'
import { ACCESS_SITES } from '../../shared/model/session-terms.ts'
import { Asked } from './asked.tsx'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import { DeviceList } from './device-list.tsx'
import { ChoiceInput, NumberInput, SelectInput, TextInput, useTerms, YesNoInput } from './fields.tsx'
import { More } from './more.tsx'
import { MoreSummary } from './more-summaries.tsx'
import { useSession } from './session-context.ts'
import { AccessSummary } from './summaries.tsx'
import { TimeInput } from './time-input.tsx'

/** Shapes in common use; anything else may be typed. */
const BASE_CATHETERS = [
  'RH',
  'Cobra C1',
  'Cobra C2',
  'Simmons 1',
  'Simmons 2',
  'Simmons 3',
  'Yashiro',
  'MIK',
  'Jacky radial',
  'Sarah radial',
  'Michaelson',
  'Rosch celiac',
]

export function BlockAccess() {
  const { t } = useTranslation('sessions')
  const { settings } = useSession().background
  return (
    <Block name="access" summary={<AccessSummary />}>
      <div className="session-grid">
        <SelectInput name="procedure.accessSite" terms={ACCESS_SITES} />
        <NumberInput name="procedure.sheathCh" unit="F" step={1} example="5" />
        <div className="session-pair is-name-and-size">
          <TextInput name="procedure.baseCatheter" list="session-catheters" />
          <NumberInput
            name="procedure.baseCatheterCh"
            label={t('care.catheterSize')}
            unit="F"
            step={1}
            example="5"
          />
        </div>
        <div className="session-pair is-answer-and-size">
          <YesNoInput name="procedure.microcatheterUsed" label={t('care.micro')} />
          <Asked field="microcatheterCh">
            <NumberInput
              name="procedure.microcatheterCh"
              label={t('care.microSize')}
              unit="F"
              step={0.1}
              example="2.7"
            />
          </Asked>
        </div>
        <div className="session-pair">
          <TimeInput name="procedure.startedAt" />
          <TimeInput name="procedure.endedAt" />
        </div>
        <TextInput name="procedure.room" list="session-rooms" />
        <TextInput name="procedure.angiographyUnit" list="session-units" />
      </div>
      <CheckStrip block="access" />
      <More block="access" summary={<MoreSummary block="access" />}>
        <MoreAccess />
      </More>
      <Names id="session-catheters" names={BASE_CATHETERS} />
      <Names id="session-rooms" names={settings.rooms} />
      <Names id="session-units" names={settings.angiographyUnits} />
    </Block>
  )
}

function MoreAccess() {
  return (
    <>
      <div className="session-grid">
        <ChoiceInput
          name="procedure.accessGuidance"
          options={useTerms(ACCESS_GUIDANCES)}
          className="session-wide"
        />
        <TextInput name="procedure.accessConversion" className="session-wide" />
        <TextInput name="procedure.nurse" />
        <TextInput name="procedure.technologist" />
        <Asked field="microcatheterTip">
          <SelectInput name="procedure.microcatheterTip" terms={MICROCATHETER_TIPS} />
        </Asked>
        <Asked field="microcatheterInnerIn">
          <NumberInput name="procedure.microcatheterInnerIn" unit="[in_i]" example="0.021" />
        </Asked>
        <Asked field="microwireIn">
          <NumberInput name="procedure.microwireIn" unit="[in_i]" example="0.016" />
        </Asked>
        <Asked field="microcatheterBalloon">
          <YesNoInput name="procedure.microcatheterBalloon" />
        </Asked>
      </div>
      <DeviceList />
    </>
  )
}

function Names({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  )
}
