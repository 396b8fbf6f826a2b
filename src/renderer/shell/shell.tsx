import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import { TopBarSlot } from '../ui/page.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { CommandPalette } from './command-palette.tsx'
import { DepartmentWarnings } from './department-warnings.tsx'
import { Rail } from './rail.tsx'
import './shell.css'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useLock } from './use-lock.ts'
import { useUndo } from './use-undo.ts'
import { useWaitingCount } from './use-waiting-count.ts'

/** Where something is typed that is not saved yet, and Undo would be taken for undoing that. */
const TYPING = /\/(session|new|correct)$|^\/(reviews|log)\b/

/** What stays on the window whatever the screen: rail, top bar, status bar, and the keys that work everywhere. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell')
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState<'commands' | 'shortcuts' | null>(null)
  const work = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const lock = useLock()
  useIdleLock(lock)
  useWaitingCount()
  useShortcut('Ctrl+K', t('keys.commands'), () => setOpen('commands'), { scope: 'app' })
  useShortcut('?', t('keys.showShortcuts'), () => setOpen('shortcuts'), { scope: 'app' })
  useShortcut('Ctrl+Shift+L', t('status.lockNow'), lock, { scope: 'app' })
  const { undo, redo } = useUndo()
  const saved = { scope: 'app', enabled: useMayWrite() && !TYPING.test(pathname) } as const
  useShortcut('Ctrl+Z', t('undo.undo'), undo, saved)
  useShortcut('Ctrl+Shift+Z', t('undo.redo'), redo, saved)
  useShortcut('Ctrl+Y', t('undo.redo'), redo, { ...saved, hidden: true })
  useEffect(() => {
    // A new page starts at its beginning for the keyboard too, unless one of its fields asked for the focus.
    if (!work.current?.contains(document.activeElement)) work.current?.focus()
  }, [pathname])
  return (
    <TopBarSlot value={slot}>
      <div className="shell">
        <button type="button" className="skip-link" onClick={() => work.current?.focus()}>
          {t('skip')}
        </button>
        <Rail />
        <TopBar slotRef={setSlot} />
        <div className="work-area" ref={work} tabIndex={-1}>
          <DepartmentWarnings />
          <div className="work-page">{children}</div>
        </div>
        <StatusBar onShortcuts={() => setOpen('shortcuts')} onLock={lock} onUndo={undo} />
      </div>
      {open === 'commands' && <CommandPalette onClose={() => setOpen(null)} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={() => setOpen(null)} />}
    </TopBarSlot>
  )
}
