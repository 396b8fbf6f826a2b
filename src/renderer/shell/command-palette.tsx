import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { filterOptions } from '../ui/select-option.ts'
import { activeShortcuts, isComposing } from '../ui/shortcut-registry.ts'
import { nextTheme } from './next-theme.ts'
import { PLACES } from './places.ts'

interface Command {
  readonly value: string
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

function useCommands(): readonly Command[] {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [bound] = useState(() =>
    activeShortcuts().filter(
      ({ layer, hidden, isOwn, label, keys }) =>
        layer === 0 && !hidden && !isOwn && label !== '' && keys !== 'Ctrl+K',
    ),
  )
  const byScope = (scope: 'screen' | 'app') =>
    bound
      .filter((shortcut) => shortcut.scope === scope)
      .map(({ keys, label, run }) => ({
        value: `${scope} ${keys}`,
        label,
        keys,
        run: () => run(new KeyboardEvent('keydown')),
      }))
  return [
    ...byScope('screen'),
    ...PLACES.map(({ to, key }) => ({
      value: `go ${to}`,
      label: t('palette.go', { place: t(`nav.${key}`) }),
      run: () => void navigate({ to }),
    })),
    { value: 'go /import', label: t('palette.importRecords'), run: () => void navigate({ to: '/import' }) },
    ...byScope('app'),
    {
      value: 'theme',
      label: t('palette.theme'),
      run: () => setColorScheme(nextTheme(colorScheme)),
    },
    {
      value: 'language',
      label: t('palette.language'),
      run: () => setLanguage(language === 'en' ? 'zh' : 'en'),
    },
  ]
}

/** Everything that can be done from here, found by typing its name. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell')
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const commands = useCommands()
  const shown = filterOptions(commands, typed).flatMap(
    ({ value }) => commands.find((c) => c.value === value) ?? [],
  )

  function run(command: Command) {
    onClose()
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(command.run)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const chosen = shown[active]
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('palette.title')} onClose={onClose} width={520} at="top">
      <div onKeyDown={onKeyDown} role="presentation">
        <Field label={t('palette.title')} labelHidden autoFocus>
          {(control) => (
            <input
              {...control}
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={shown.length > 0 ? `${listId}-${active}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('palette.hint')}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setActive(0)
              }}
            />
          )}
        </Field>
        <div id={listId} role="listbox" aria-label={t('palette.title')} className="palette-list">
          {shown.map((command, index) => (
            <div
              key={command.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="palette-item"
              ref={index === active ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseMove={() => setActive(index)}
              onClick={() => run(command)}
              onKeyDown={undefined}
            >
              {command.label}
              {command.keys !== undefined && <Kbd keys={command.keys} />}
            </div>
          ))}
          {shown.length === 0 && <p className="muted">{t('palette.nothing')}</p>}
        </div>
      </div>
    </Dialog>
  )
}
