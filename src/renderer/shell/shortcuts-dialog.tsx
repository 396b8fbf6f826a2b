import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { activeShortcuts } from '../ui/shortcut-registry.ts'

interface Line {
  readonly keys: string
  readonly label: string
}

/** Every key that does something on the page below, and those that work inside fields. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [shortcuts] = useState(() =>
    activeShortcuts().filter(({ layer, hidden, label }) => layer === 0 && !hidden && label !== ''),
  )
  const inFields: readonly Line[] = [
    { keys: 'T', label: t('keys.dateToday') },
    { keys: 'Up Down', label: t('keys.dateStep') },
    { keys: 'F2', label: t('keys.confirm') },
    { keys: 'Up Down', label: t('keys.rows') },
    { keys: 'Esc', label: t('keys.closeDialog') },
  ]
  return (
    <Dialog title={t('keys.title')} onClose={onClose} width={720}>
      <div className="keys-grid">
        <Lines title={t('keys.here')} lines={shortcuts.filter(({ scope }) => scope === 'screen')} />
        <Lines title={t('keys.everywhere')} lines={shortcuts.filter(({ scope }) => scope === 'app')} />
        <Lines title={t('keys.fields')} lines={inFields} />
      </div>
    </Dialog>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ keys, label }) => (
          <li key={`${keys} ${label}`}>
            {label}
            <Kbd keys={keys} />
          </li>
        ))}
      </ul>
    </section>
  )
}
