import { useWatch } from 'react-hook-form'
import { DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { NumberInput } from './fields.tsx'
import { useSession } from './session-context.ts'

export interface DrugDetailProps {
  readonly path: `procedure.arteries.${number}.drugs.${number}`
}

/** What a dose was drawn from and over how long it was given; minutes where it is infused. */
export function DrugDetail({ path }: DrugDetailProps) {
  const language = useLanguage()
  const { form } = useSession()
  const [code, vehicle, givenMin, technique] = useWatch({
    control: form.control,
    name: [`${path}.drug`, `${path}.vehicle`, `${path}.givenMin`, 'procedure.procedureType'],
  })
  if (code === null) return null
  const name = wordFor(DRUGS, code, language)
  return (
    <div className="artery-detail-part" role="group" aria-label={name}>
      <b className="small">{name}</b>
      <NumberInput name={`${path}.vialMg`} compact unit="mg" />
      <NumberInput name={`${path}.vials`} compact />
      {(vehicle === 'infusion' || technique === 'HAIC' || givenMin !== null) && (
        <NumberInput name={`${path}.givenMin`} compact unit="min" />
      )}
    </div>
  )
}
