import { DRUGS, VEHICLES } from '../../shared/model/agent.ts'
import { DrugFacts } from './drug-facts.tsx'
import { LineRemove, removeOn } from './agent-line.tsx'
import { NumberInput, SelectInput } from './fields.tsx'

export interface DrugLineProps {
  readonly path: `procedure.arteries.${number}.drugs.${number}`
  readonly onRemove: () => void
}

/** A drug: which, how many milligrams, in how many millilitres of what. */
export function DrugLine({ path, onRemove }: DrugLineProps) {
  return (
    <div className="artery-drug" role="presentation" onKeyDown={removeOn(onRemove)}>
      <div className="artery-line drug-line">
        <SelectInput name={`${path}.drug`} terms={DRUGS} compact labelHidden clearable={false} />
        <NumberInput name={`${path}.doseMg`} compact labelHidden unit="mg" />
        <LineRemove onRemove={onRemove} />
      </div>
      <div className="artery-line drug-line">
        <SelectInput name={`${path}.vehicle`} terms={VEHICLES} compact labelHidden />
        <NumberInput name={`${path}.volumeMl`} compact labelHidden unit="mL" />
        <span />
      </div>
      <DrugFacts path={path} />
    </div>
  )
}
