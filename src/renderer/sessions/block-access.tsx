import { ACCESS_SITES, ANAESTHESIAS } from '../../shared/model/session-terms.ts'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import { NumberInput, SelectInput, TextInput } from './fields.tsx'
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
  return (
    <Block name="access" summary={<AccessSummary />}>
      <div className="session-grid">
        <SelectInput name="procedure.accessSite" terms={ACCESS_SITES} />
        <NumberInput name="procedure.sheathCh" unit="F" step={1} example="5" />
        <TextInput name="procedure.baseCatheter" list="session-catheters" />
        <NumberInput name="procedure.microcatheterCh" unit="F" step={0.1} example="2.7" />
        <SelectInput name="procedure.anaesthesia" terms={ANAESTHESIAS} />
        <div className="session-pair">
          <TimeInput name="procedure.startedAt" />
          <TimeInput name="procedure.endedAt" />
        </div>
      </div>
      <datalist id="session-catheters">
        {BASE_CATHETERS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <CheckStrip block="access" />
    </Block>
  )
}
