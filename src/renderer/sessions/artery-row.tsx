import type { KeyboardEvent } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../../shared/model/artery.ts'
import { wordFor } from '../../shared/model/term.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../shared/model/procedure/given.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { PlusIcon, TrashIcon } from '../ui/icons/actions.tsx'
import { RingIcon } from '../ui/icons/states.tsx'
import { chordOf, isComposing } from '../ui/shortcut-registry.ts'
import { AgentLine } from './agent-line.tsx'
import { ArteryDetail } from './artery-detail.tsx'
import { walkArteries } from './artery-keys.ts'
import { ArteryTargets } from './artery-targets.tsx'
import { confirmAll } from './confirm.ts'
import { DebShare } from './deb-share.tsx'
import { DrugLine } from './drug-line.tsx'
import { EmulsionRatio } from './emulsion-ratio.tsx'
import { SelectInput } from './fields.tsx'
import { ListRequired } from './list-required.tsx'
import { useSession } from './session-context.ts'
import { useDropEntry } from './use-drop-entry.ts'
import { useGoTo } from './use-go-to.ts'

/** SACE in figures where the column head says what they mean. */
const SACE_SHORT = SACE_LEVELS.map(({ code, en, zh }) => ({ code, en: code, zh: code, title: `${en} ${zh}` }))

export interface ArteryRowProps {
  readonly index: number
  readonly onRemove: () => void
}

/** One artery: where the catheter was, what went in, and how the flow ended. */
export function ArteryRow({ index, onRemove }: ArteryRowProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form } = useSession()
  const path = `procedure.arteries.${index}` as const
  const node = useWatch({ control: form.control, name: `${path}.node` })
  const agents = useFieldArray({ control: form.control, name: `${path}.agents` })
  const drugs = useFieldArray({ control: form.control, name: `${path}.drugs` })
  const drop = useDropEntry()
  const { goTo } = useGoTo()
  // The line is on the page one frame after it was added.
  const goToLine = (line: string) => requestAnimationFrame(() => goTo(line))

  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>) {
    const { shiftKey, ctrlKey, altKey, metaKey, nativeEvent } = event
    if (shiftKey || ctrlKey || altKey || metaKey || isComposing(nativeEvent)) return
    if (!walkArteries(event.key, event.target)) return
    event.preventDefault()
    event.stopPropagation()
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event.nativeEvent) || chordOf(event.nativeEvent) !== 'Ctrl+Del') return
    event.preventDefault()
    onRemove()
  }

  return (
    <div
      className="artery-row"
      data-confirm={path}
      role="presentation"
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
    >
      <div className="artery-parts" role="group" aria-label={t('artery.row', { code: node })}>
        <div className="artery-name" data-field={`${path}.node`}>
          <b>{node}</b>
          <span className="ellipsis small muted" title={wordFor(ARTERIES, node, language)}>
            {wordFor(ARTERIES, node, language)}
          </span>
          <SelectInput name={`${path}.selectivity`} terms={SELECTIVITIES} compact labelHidden />
        </div>
        <div className="artery-lines" data-field={`${path}.agents`}>
          {agents.fields.map((line, at) => (
            <AgentLine
              key={line.id}
              path={`${path}.agents.${at}`}
              onRemove={() => drop(`${path}.agents`, at, agents.remove)}
            />
          ))}
          <Button
            compact
            variant="link"
            icon={<PlusIcon size={14} />}
            onClick={() => {
              agents.append({ agent: null, amount: null, ...NO_AGENT_DETAILS }, { shouldFocus: false })
              goToLine(`${path}.agents.${agents.fields.length}.agent`)
            }}
          >
            {t('artery.addAgent')}
          </Button>
          <ListRequired path={`${path}.agents`} />
        </div>
        <div className="artery-lines" data-field={`${path}.drugs`}>
          {drugs.fields.map((line, at) => (
            <DrugLine
              key={line.id}
              path={`${path}.drugs.${at}`}
              onRemove={() => drop(`${path}.drugs`, at, drugs.remove)}
            />
          ))}
          <Button
            compact
            variant="link"
            icon={<PlusIcon size={14} />}
            onClick={() => {
              drugs.append({ drug: null, doseMg: null, ...NO_DRUG_DETAILS }, { shouldFocus: false })
              goToLine(`${path}.drugs.${drugs.fields.length}.drug`)
            }}
          >
            {t('artery.addDrug')}
          </Button>
          <ListRequired path={`${path}.drugs`} />
        </div>
        <div className="artery-end">
          <SelectInput name={`${path}.endpoint`} terms={SACE_SHORT} compact labelHidden />
          <EmulsionRatio path={path} />
          <DebShare path={path} />
          <Button
            compact
            variant="ghost"
            icon={<TrashIcon size={14} />}
            onClick={onRemove}
            className="session-row-remove"
          >
            {t('remove')}
          </Button>
        </div>
        <ArteryTargets path={path} />
        <ArteryDetail path={path} />
        <RowUnconfirmed path={path} />
      </div>
    </div>
  )
}

function RowUnconfirmed({ path }: { readonly path: string }) {
  const { t } = useTranslation('sessions')
  const { marks, copiedFrom } = useSession()
  const below = (unconfirmed: ReadonlySet<string>) =>
    [...unconfirmed].filter((one) => one.startsWith(`${path}.`))
  const count = useStored(marks, (state) => below(state.unconfirmed).length)
  if (count === 0) return null
  return (
    <div className="artery-unconfirmed">
      <span className="status-mark is-accent">
        <RingIcon size={14} />
        {t('state.unconfirmedFrom', { count, date: copiedFrom ?? '' })}
      </span>
      <Button
        compact
        variant="unconfirmed"
        onClick={() => marks.set(confirmAll(marks.get(), below(marks.get().unconfirmed)))}
      >
        {t('confirmRow')}
        <kbd className="kbd">F2</kbd>
      </Button>
    </div>
  )
}
