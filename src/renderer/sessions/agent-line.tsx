import { useRef, type KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AGENTS } from '../../shared/model/agent.ts'
import { CloseIcon } from '../ui/icons/actions.tsx'
import { chordOf, isComposing } from '../ui/shortcut-registry.ts'
import { AgentHelp } from './agent-help.tsx'
import { NumberInput, SelectInput } from './fields.tsx'
import { useSession } from './session-context.ts'

export interface AgentLineProps {
  readonly path: `procedure.arteries.${number}.agents.${number}`
  readonly onRemove: () => void
}

/** An embolic agent: which, what size, how much of it in its own unit. */
export function AgentLine({ path, onRemove }: AgentLineProps) {
  const { form } = useSession()
  const code = useWatch({ control: form.control, name: `${path}.agent` })
  const agent = AGENTS.find((known) => known.code === code)
  const sizes: readonly string[] = agent?.sizesUm ?? []
  const help = useRef<HTMLButtonElement>(null)
  const remove = removeOn(onRemove)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (help.current === null || chordOf(event.nativeEvent) !== 'F1') return remove(event)
    event.preventDefault()
    event.stopPropagation()
    help.current.click()
  }
  return (
    <div className="artery-line agent-line" role="presentation" onKeyDown={onKeyDown}>
      <SelectInput name={`${path}.agent`} terms={AGENTS} compact labelHidden clearable={false} />
      <AgentHelp agent={code} ref={help} />
      {sizes.length > 0 ? (
        <SelectInput
          name={`${path}.sizeUm`}
          terms={sizes.map((size) => ({
            code: size,
            en: size.replace('-', '–'),
            zh: size.replace('-', '–'),
          }))}
          compact
          labelHidden
        />
      ) : (
        <span className="artery-none">–</span>
      )}
      <NumberInput
        name={`${path}.amount`}
        compact
        labelHidden
        {...(agent === undefined || agent.unit === 'mL' ? {} : { unit: agent.unit })}
      />
      <LineRemove onRemove={onRemove} />
    </div>
  )
}

/** Ctrl+Backspace takes the line out: a tab stop on every line would double the keys of a session. */
export function removeOn(onRemove: () => void) {
  return (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || chordOf(event.nativeEvent) !== 'Ctrl+Backspace') return
    event.preventDefault()
    event.stopPropagation()
    onRemove()
  }
}

export function LineRemove({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useTranslation('sessions')
  return (
    <button
      type="button"
      className="line-remove"
      tabIndex={-1}
      aria-label={t('removeLine')}
      title={t('removeLineKey')}
      onClick={onRemove}
    >
      <CloseIcon size={12} />
    </button>
  )
}
