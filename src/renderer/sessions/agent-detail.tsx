import { useWatch } from 'react-hook-form'
import { EMULSION_TYPES, GELATIN_FORMS } from '../../shared/model/agent-forms.ts'
import { AGENTS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { NumberInput, SelectInput, TextInput } from './fields.tsx'
import { useSession } from './session-context.ts'

export interface AgentDetailProps {
  readonly path: `procedure.arteries.${number}.agents.${number}`
}

/** How an agent was prepared, by its kind: form of gelatin, emulsion, dilution of glue, loading of beads. */
export function AgentDetail({ path }: AgentDetailProps) {
  const language = useLanguage()
  const { form } = useSession()
  const code = useWatch({ control: form.control, name: `${path}.agent` })
  if (code === null) return null
  const name = wordFor(AGENTS, code, language)
  return (
    <div className="artery-detail-part" role="group" aria-label={name}>
      <b className="small">{name}</b>
      <TextInput name={`${path}.brand`} compact />
      {code === 'gelatin_sponge' && (
        <SelectInput name={`${path}.gelatinForm`} terms={GELATIN_FORMS} compact />
      )}
      {code === 'iodized_oil' && <SelectInput name={`${path}.emulsionType`} terms={EMULSION_TYPES} compact />}
      {code === 'nBCA' && <NumberInput name={`${path}.oilPerGlue`} compact unit=": 1" />}
      {(code === 'PVA' || code === 'bland_microspheres' || code === 'DEB') && (
        <NumberInput name={`${path}.vials`} compact />
      )}
      {code === 'DEB' && (
        <>
          <NumberInput name={`${path}.loadedMg`} compact unit="mg" />
          <NumberInput name={`${path}.loadingMin`} compact unit="min" />
        </>
      )}
    </div>
  )
}
