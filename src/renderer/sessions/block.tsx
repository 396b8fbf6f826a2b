import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStored, useStoredLater } from '../forms/store.ts'
import { Button } from '../ui/button.tsx'
import { CheckIcon } from '../ui/icons/actions.tsx'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { DashedRingIcon, QuestionIcon, RingIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { blockKeys, blockNo, blockOf, type BlockName, isRecorded } from './blocks.ts'
import { confirmAll } from './confirm.ts'
import { gaps, openChecks } from './open-checks.ts'
import { useSession } from './session-context.ts'
import { useGoTo } from './use-go-to.ts'

export interface BlockProps {
  readonly name: BlockName
  /** What the block says, in one line; shown folded and unfolded. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** A numbered part of the form. Folded it still shows its values and its state. */
export function Block({ name, summary, children }: BlockProps) {
  const { t } = useTranslation('sessions')
  const { unfolded } = useSession()
  const { goToBlock } = useGoTo()
  const no = blockNo(name)
  const isOpen = useStored(unfolded, (blocks) => blocks.has(no))
  const title = t(`block.${name}`)

  function fold() {
    const next = new Set(unfolded.get())
    if (!next.delete(no)) next.add(no)
    unfolded.set(next)
  }
  useShortcut(blockKeys(name), title, () => goToBlock(name))

  return (
    <section className="session-block" data-block={name} data-open={isOpen} aria-labelledby={`block-${name}`}>
      <header className="session-block-head">
        <h2 id={`block-${name}`}>
          <button
            type="button"
            className="session-block-title"
            aria-expanded={isOpen}
            aria-keyshortcuts={blockKeys(name)}
            onClick={fold}
          >
            {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
            <span className="session-block-no" aria-hidden>
              {no}
            </span>
            {title}
          </button>
        </h2>
        <span className="session-block-summary ellipsis">{summary}</span>
        <BlockState name={name} />
      </header>
      {isOpen && <div className="session-block-body">{children}</div>}
    </section>
  )
}

function BlockState({ name }: { readonly name: BlockName }) {
  const { t } = useTranslation('sessions')
  const { marks, judgement, copiedFrom, unfolded } = useSession()
  const toCheck = useStoredLater(
    judgement,
    (state) => openChecks(state).filter((path) => blockOf(path) === name).length,
  )
  const missing = useStoredLater(
    judgement,
    (state) => gaps(state).filter((path) => blockOf(path) === name).length,
  )
  // Other blocks name the same gaps as missing; findings are mandatory only as far as a rule waits for them.
  const waited = useStoredLater(judgement, (state) =>
    name === 'findings' ? state.waitedFor.filter((path) => blockOf(path) === name).length : 0,
  )
  const unconfirmed = useStored(
    marks,
    (state) => [...state.unconfirmed].filter((path) => blockOf(path) === name).length,
  )

  function confirm() {
    const state = marks.get()
    marks.set(
      confirmAll(
        state,
        [...state.unconfirmed].filter((path) => blockOf(path) === name),
      ),
    )
  }
  const isFolded = useStored(unfolded, (blocks) => !blocks.has(blockNo(name)))
  return (
    <span className="session-block-state">
      {toCheck > 0 && (
        <span className="status-mark is-warn">
          <TriangleIcon size={14} />
          {t('state.toCheck', { count: toCheck })}
        </span>
      )}
      {unconfirmed > 0 && (
        <>
          <span
            className="status-mark is-accent"
            title={copiedFrom === null ? undefined : t('header.copiedFrom', { date: copiedFrom })}
          >
            <RingIcon size={14} />
            {t('state.unconfirmed', { count: unconfirmed })}
          </span>
          {(name !== 'vessels' || isFolded) && (
            <Button compact variant="unconfirmed" onClick={confirm} className="session-block-confirm">
              {t('confirmBlock')}
              <kbd className="kbd">F2</kbd>
            </Button>
          )}
        </>
      )}
      {missing > 0 && (
        <span className="status-mark muted">
          <DashedRingIcon size={14} />
          {t('state.missing', { count: missing })}
        </span>
      )}
      {waited > 0 && (
        <span className="status-mark muted">
          <QuestionIcon size={14} />
          {t('state.waitedFor', { count: waited })}
        </span>
      )}
      {toCheck + unconfirmed + missing + waited === 0 && <Settled name={name} />}
    </span>
  )
}

/** Complete is said only of a block that has something to complete; the others hold something or nothing. */
function Settled({ name }: { readonly name: BlockName }) {
  const { t } = useTranslation('sessions')
  const { judgement } = useSession()
  const isAsked = useStoredLater(
    judgement,
    ({ required }) => name === 'followUp' || required.some((path) => blockOf(path) === name),
  )
  return isAsked ? <Done word={t('state.complete')} /> : <Recorded name={name} />
}

function Recorded({ name }: { readonly name: BlockName }) {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const values = useMemo(
    () => ({
      get: () => form.getValues(),
      subscribe: (listener: () => void) =>
        form.subscribe({ formState: { values: true }, callback: listener }),
    }),
    [form],
  )
  const holdsSomething = useStoredLater(values, (typed) => isRecorded(typed, name))
  if (holdsSomething) return <Done word={t('state.recorded')} />
  return <span className="status-mark muted">{t('state.optional')}</span>
}

function Done({ word }: { readonly word: string }) {
  return (
    <span className="status-mark is-ok">
      <CheckIcon size={14} />
      {word}
    </span>
  )
}
