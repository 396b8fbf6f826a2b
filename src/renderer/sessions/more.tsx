import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStored } from '../forms/store.ts'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { RingIcon } from '../ui/icons/states.tsx'
import { foldOf, type FoldName } from './blocks.ts'
import { useSession } from './session-context.ts'

export interface MoreProps {
  readonly block: FoldName
  /** What stands behind the fold, in one line: a value confirmed with its block has to be in sight. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** The fields of a block that few sessions have, out of the way until somebody wants one. */
export function More({ block, summary, children }: MoreProps) {
  const { t } = useTranslation('sessions')
  const { openFolds, marks } = useSession()
  const id = useId()
  const isOpen = useStored(openFolds, (open) => open.has(block))
  const carried = useStored(
    marks,
    (state) => [...state.unconfirmed].filter((path) => foldOf(path) === block).length,
  )
  function turn() {
    const next = new Set(openFolds.get())
    if (!next.delete(block)) next.add(block)
    openFolds.set(next)
  }
  return (
    <div className="session-more">
      <button
        type="button"
        className="session-more-title"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={turn}
      >
        {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        <span className="session-more-name">{t('more')}</span>
        {!isOpen && <span className="session-more-summary ellipsis">{summary}</span>}
        {!isOpen && carried > 0 && (
          <span className="status-mark is-accent">
            <RingIcon size={12} />
            {t('state.unconfirmed', { count: carried })}
          </span>
        )}
      </button>
      {isOpen && (
        <div id={id} className="session-more-body">
          {children}
        </div>
      )}
    </div>
  )
}
