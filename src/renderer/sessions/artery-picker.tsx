import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { SearchIcon } from '../ui/icons/navigation.tsx'
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
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const tree = arteryTree(typed)
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
  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends a word of an input method is not a choice.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || event.ctrlKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && isOpen) pick(active)
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
        <div
          ref={list}
          id={`${id}-tree`}
          role="listbox"
          aria-label={t('artery.tree')}
          className="artery-tree"
        >
          {tree.map(({ artery, depth, isMatch }, index) => (
            <div
              key={artery.code}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="artery-option"
              data-depth={depth}
              data-parent={!isMatch || undefined}
              // The list must not take the focus from the field before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(index)}
              onKeyDown={onKeyDown}
            >
              <span className="artery-indent" style={{ width: depth * 12 }} />
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
