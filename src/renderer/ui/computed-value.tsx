import { Popover } from '@mantine/core'
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../shared/model/formula.ts'
import { formulaNamed } from '../../shared/rules/scores/formulas.ts'
import { useLanguage } from '../i18n/language.ts'
import { classNames } from './class-names.ts'
import { ComputedValuePanel } from './computed-value-panel.tsx'

export interface ComputedValueProps {
  /** How the value came about; null leaves the value as plain text. */
  readonly explanation: Explanation | null | undefined
  /** The value as it stands on the screen. */
  readonly children: ReactNode
  readonly className?: string
  /** What the value is, where its own words (`−2.13`) do not say so to a screen reader. */
  readonly label?: string
}

/** Keys that the page below would take for its own: rows walk by arrows, open by Enter. */
const KEPT = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

const WIDTH_PX = 384
/** In a low window the panel may cover the value itself rather than leave the window. */
const MIDDLEWARES = {
  flip: true,
  shift: { crossAxis: true, padding: 8, limiter: { fn: ({ x, y }: { x: number; y: number }) => ({ x, y }) } },
}
const focusOnce = (node: HTMLElement | null) => node?.focus({ preventScroll: true })

/**
 * A value that was computed: pressing it opens, beside it and without locking the page, the formula, the
 * numbers that went in, and where the formula comes from. Escape, Tab past the end, or a click elsewhere closes.
 */
export function ComputedValue({ explanation, children, className, label }: ComputedValueProps) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [modal, setModal] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const titleId = useId()
  if (explanation === null || explanation === undefined)
    return className === undefined ? children : <span className={className}>{children}</span>
  const name = formulaNamed(explanation.formula)?.[language] ?? explanation.formula

  function close() {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  function handlePanelKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') leaveAtTheEnds(event)
    else if (KEPT.has(event.key)) event.stopPropagation()
  }
  /** The panel stands at the end of the document: Tab out of it goes on where the value stands. */
  function leaveAtTheEnds(event: KeyboardEvent<HTMLDivElement>) {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    if (event.shiftKey ? at > 0 : at < stops.length - 1) return
    if (event.shiftKey) event.preventDefault()
    close()
  }
  function closeWhenLeft({ relatedTarget }: FocusEvent) {
    if (!(relatedTarget instanceof Node) || relatedTarget === button.current) return
    if (panel.current?.contains(relatedTarget) !== true) setOpen(false)
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      // Whatever lies under the panel is covered whole: a strip of a value left in sight would be too small to hit.
      offset={0}
      middlewares={MIDDLEWARES}
      width={WIDTH_PX}
      shadow="none"
      closeOnEscape={false}
      {...(modal === null ? {} : { portalProps: { target: modal } })}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'computed-panel' }}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={classNames('computed', className)}
          aria-label={label}
          title={t('explain.open', { name })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
          }}
          onClick={(event) => {
            event.stopPropagation()
            // What stands outside a modal dialog is hidden from whoever hears the screen.
            setModal(event.currentTarget.closest<HTMLElement>('[aria-modal="true"]'))
            setOpen(!isOpen)
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        ref={panel}
        aria-labelledby={titleId}
        onKeyDown={handlePanelKey}
        onBlur={closeWhenLeft}
        // A portal's clicks travel up the tree of components, to rows that would take them for their own.
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <ComputedValuePanel
          explanation={explanation}
          titleId={titleId}
          onClose={close}
          focusRef={focusOnce}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
