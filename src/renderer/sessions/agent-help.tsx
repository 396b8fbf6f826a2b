import { Popover } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { AGENT_HELP } from '../../shared/model/agent-help.ts'
import { AGENTS } from '../../shared/model/agent.ts'
import { CERTAINTIES } from '../../shared/model/formula.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { QuestionIcon } from '../ui/icons/states.tsx'

const WIDTH_PX = 384

export interface AgentHelpProps {
  readonly agent: string | null
  readonly ref: Ref<HTMLButtonElement>
}

/**
 * What an agent is good for, what it costs, and what of that still holds. It is no tab stop, which every line would
 * repeat: F1 in the line opens it, Escape or Tab closes it and goes back to the field.
 */
export function AgentHelp({ agent, ref }: AgentHelpProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const cameFrom = useRef<HTMLElement | null>(null)
  const titleId = useId()
  const help = AGENT_HELP.find((known) => known.agent === agent)
  if (help === undefined) return <span />
  const name = wordFor(AGENTS, help.agent, language)

  function turn() {
    if (!isOpen) cameFrom.current = document.activeElement as HTMLElement | null
    setOpen(!isOpen)
  }
  function close() {
    setOpen(false)
    cameFrom.current?.focus({ preventScroll: true })
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.key !== 'Escape' && event.key !== 'Tab' && event.key !== 'F1') return
    event.preventDefault()
    close()
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      width={WIDTH_PX}
      shadow="none"
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'agent-help-panel' }}
    >
      <Popover.Target>
        <button
          ref={ref}
          type="button"
          tabIndex={-1}
          className="agent-help"
          aria-label={t('artery.help.open', { name })}
          title={t('artery.help.open', { name })}
          onClick={turn}
        >
          <QuestionIcon size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} onKeyDown={onKeyDown} onBlur={() => setOpen(false)}>
        <h3 id={titleId} ref={focusOnce} tabIndex={-1}>
          {name}
        </h3>
        <dl>
          {(['advantage', 'disadvantage', 'today'] as const).map((part) => (
            <div key={part}>
              <dt>{t(`artery.help.${part}`)}</dt>
              <dd>{help[part][language]}</dd>
            </div>
          ))}
        </dl>
        <p>{t('artery.help.source', { certainty: wordFor(CERTAINTIES, help.certainty, language) })}</p>
      </Popover.Dropdown>
    </Popover>
  )
}

const focusOnce = (node: HTMLElement | null) => node?.focus({ preventScroll: true })
