import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { ChevronDownIcon, ChevronRightIcon, SearchIcon } from '../ui/icons/navigation.tsx'
import { arteryTree, bestMatch, timesTreated, type ArteryCode } from './artery-tree.ts'
import { useSession } from './session-context.ts'

export interface ArteryPickerProps {
  readonly onPick: (code: ArteryCode) => void
  /** Arteries that have a row already. */
  readonly taken: ReadonlySet<string>
}

/** Adds an artery: type its code or its name, or walk the tree with the arrows. */
export function ArteryPicker({ onPick, taken }: ArteryPickerProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { background } = useSession()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState<number | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const tree = arteryTree(typed, opened)
  const active = at ?? bestMatch(tree, typed)
  const times = timesTreated(background.record.sessions)

  function pick(index: number) {
    const code = tree[index]?.artery.code
    if (code === undefined) return
    setTyped('')
    setOpen(false)
    setAt(null)
    onPick(code)
  }
  function move(step: number) {
    const next = Math.min(tree.length - 1, Math.max(0, (isOpen ? active : -1) + step))
    setOpen(true)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  function toggle(index: number) {
    const code = tree[index]?.artery.code
    if (code === undefined) return
    setOpened(
      (before) =>
        new Set(before.has(code) ? [...before].filter((other) => other !== code) : [...before, code]),
    )
    setAt(index)
  }
  /** Left and right belong to the text, unless the branch in question can be opened or closed. */
  function turns(event: KeyboardEvent): boolean {
    const branch = tree[active]
    if (!isOpen || branch === undefined) return false
    const { value, selectionStart } = event.target as HTMLInputElement
    if (event.key === 'ArrowRight') return branch.folded > 0 && selectionStart === value.length
    return event.key === 'ArrowLeft' && opened.has(branch.artery.code)
  }
  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends a word of an input method is not a choice.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || event.ctrlKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && isOpen) pick(active)
    else if (turns(event)) toggle(active)
    else if (event.key === 'Escape' && isOpen) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="artery-picker">
      <Field label={t('artery.add')} name="procedure.arteries" compact>
        {(control) => (
          <>
            <SearchIcon size={14} />
            <input
              {...control}
              role="combobox"
              aria-haspopup="tree"
              aria-expanded={isOpen}
              aria-controls={`${id}-tree`}
              aria-activedescendant={isOpen && tree[active] ? `${id}-${active}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('artery.hint')}
              value={typed}
              onKeyDown={onKeyDown}
              onClick={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setAt(null)
                setOpen(true)
              }}
            />
          </>
        )}
      </Field>
      {isOpen && (
        <div ref={list} id={`${id}-tree`} role="tree" aria-label={t('artery.tree')} className="artery-tree">
          {tree.map(({ artery, depth, isMatch, folded, isOpen: isUnfolded }, index) => (
            <div
              key={artery.code}
              id={`${id}-${index}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={depth + 1}
              aria-selected={index === active}
              aria-expanded={isUnfolded ?? undefined}
              className="artery-option"
              data-depth={depth}
              data-parent={!isMatch || undefined}
              // The list must not take the focus from the field before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(index)}
              onKeyDown={onKeyDown}
            >
              <span className="artery-indent" style={{ width: depth * 12 }} />
              <Fold
                canTurn={folded > 0 || opened.has(artery.code)}
                isOpen={isUnfolded === true}
                onTurn={() => toggle(index)}
              />
              <b>{artery.code}</b>
              <span>{artery[language]}</span>
              {taken.has(artery.code) && <span className="faint">{t('artery.taken')}</span>}
              {(times.get(artery.code) ?? 0) > 0 && (
                <span className="faint">{t('artery.before', { count: times.get(artery.code) ?? 0 })}</span>
              )}
            </div>
          ))}
          {tree.length === 0 && <p className="faint artery-option">{t('artery.nothing')}</p>}
        </div>
      )}
    </div>
  )
}

interface FoldProps {
  readonly canTurn: boolean
  readonly isOpen: boolean
  readonly onTurn: () => void
}

/** Shows or hides the branches of an artery; the arrow keys do the same. */
function Fold({ canTurn, isOpen, onTurn }: FoldProps) {
  const { t } = useTranslation('sessions')
  if (!canTurn) return <span className="artery-fold" />
  return (
    <button
      type="button"
      tabIndex={-1}
      className="artery-fold"
      title={t('artery.branches')}
      aria-label={t('artery.branches')}
      onClick={(event) => {
        event.stopPropagation()
        onTurn()
      }}
    >
      {isOpen ? <ChevronDownIcon size={12} /> : <ChevronRightIcon size={12} />}
    </button>
  )
}
