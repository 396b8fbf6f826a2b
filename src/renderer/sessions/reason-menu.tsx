import { Popover } from '@mantine/core'
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { UNAVAILABLE_REASONS } from '../../shared/model/medication-terms.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { confirmPath } from './confirm.ts'
import { useSession } from './session-context.ts'
import type { SessionLab } from './session-form.ts'
import { reasonAt, type UnavailableReason, withReason } from './unavailable.ts'
import { useGoTo } from './use-go-to.ts'
import { labelAt } from './use-session-field.ts'

/** Why a value cannot be recorded: one list for the whole form, standing at the field that asked for it. */
export function ReasonMenu() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form, marks, askedReason } = useSession()
  const { goTo } = useGoTo()
  const path = useStored(askedReason, (asked) => asked)
  if (path === null) return null
  const at = path
  const box = document.querySelector(`[data-field="${CSS.escape(at)}"]`)?.getBoundingClientRect()
  const said = reasonAt(form.getValues('procedure.unavailable'), at)

  function close() {
    askedReason.set(null)
    goTo(at)
  }
  function choose(reason: UnavailableReason | null) {
    if (reason !== null) {
      if (at.startsWith('labs.')) {
        const lab = at as `labs.${SessionLab}`
        form.setValue(lab, { ...form.getValues(lab), value: null, comparator: null }, { shouldDirty: true })
      } else form.setValue(at as 'procedure.dapGyCm2', null, { shouldDirty: true })
      marks.set(confirmPath(marks.get(), at))
    }
    // After the value is gone: a reason stands only where there is none.
    const list = form.getValues('procedure.unavailable')
    form.setValue('procedure.unavailable', withReason(list, at, reason), { shouldDirty: true })
    close()
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    event.stopPropagation()
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const here = items.findIndex((item) => item === document.activeElement)
    if (event.key === 'ArrowDown') items[(here + 1) % items.length]?.focus()
    else if (event.key === 'ArrowUp') items.at((here - 1) % items.length)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
  }
  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      shadow="none"
      closeOnEscape={false}
      trapFocus={false}
      // The anchor is a place on the page, and no button that could be expanded.
      withRoles={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'reason-menu' }}
      onChange={(isOpen) => {
        if (!isOpen) askedReason.set(null)
      }}
    >
      <Popover.Target>
        <span className="reason-anchor" style={{ left: box?.left ?? 0, top: box?.bottom ?? 0 }} />
      </Popover.Target>
      <Popover.Dropdown
        role="menu"
        aria-label={t('notAvailable.why', { name: labelAt(at, language) })}
        onKeyDown={onKeyDown}
      >
        <p className="small muted" aria-hidden>
          {t('notAvailable.why', { name: labelAt(at, language) })}
        </p>
        {UNAVAILABLE_REASONS.map((reason, index) => (
          <button
            key={reason.code}
            ref={index === 0 ? focusOnce : undefined}
            type="button"
            role="menuitem"
            aria-current={reason.code === said || undefined}
            onClick={() => choose(reason.code)}
          >
            {reason[language]}
          </button>
        ))}
        {said !== null && (
          <button type="button" role="menuitem" onClick={() => choose(null)}>
            {t('notAvailable.takeBack')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

const focusOnce = (node: HTMLElement | null) => node?.focus({ preventScroll: true })
