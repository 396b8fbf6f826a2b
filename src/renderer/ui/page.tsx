import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'
import { setPageTitle } from './window-title.ts'

/** Where the top bar takes a screen's own buttons; null while the bar is not on the page. */
export const TopBarSlot = createContext<HTMLElement | null>(null)

/**
 * Puts buttons at the right of the top bar, in place of "New patient" and "Log session". A screen that brings a
 * primary button anywhere must bring its top bar too, so that only one button is filled.
 */
export function TopBarActions({ children }: { readonly children: ReactNode }) {
  const slot = useContext(TopBarSlot)
  return slot === null ? null : createPortal(children, slot)
}

export interface PageProps {
  /** Names the window and the main region; drawn as the heading unless `header` is given. */
  readonly title: string
  /** Replaces the plain heading: patient name, counts, filters. */
  readonly header?: ReactNode
  /** Stands right of a plain heading. */
  readonly lead?: ReactNode
  /** The right panel; below 1100 px it goes under the work area. */
  readonly aside?: ReactNode
  readonly asideWidth?: 296 | 344
  readonly asideLabel?: string
  /** Stays at the bottom edge: the save bar of a form. */
  readonly footer?: ReactNode
  /** Text-like screens get side padding and a readable width; tables and charts take the whole area. */
  readonly padded?: boolean
  readonly children?: ReactNode
}

/** The frame of every screen: heading, work area that scrolls by itself, right panel, bottom bar. */
export function Page(props: PageProps) {
  const { title, header, lead, aside, asideWidth = 296, asideLabel, footer, padded, children } = props
  useEffect(() => {
    setPageTitle(title)
  }, [title])
  return (
    <main className="page" data-aside={aside === undefined ? undefined : asideWidth} aria-label={title}>
      <header className="page-header">
        {header ?? (
          <div className="page-heading">
            <h1>{title}</h1>
            {lead}
          </div>
        )}
      </header>
      <div className={classNames('page-body', padded && 'page-padded')}>{children}</div>
      {aside !== undefined && (
        <aside className="page-aside" aria-label={asideLabel ?? title}>
          {aside}
        </aside>
      )}
      {footer !== undefined && <footer className="page-footer">{footer}</footer>}
    </main>
  )
}
