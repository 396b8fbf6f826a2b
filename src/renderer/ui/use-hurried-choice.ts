import { useState, type KeyboardEvent } from 'react'
import { filterOptions, type SelectOption } from './select-option.ts'
import { isComposing } from './shortcut-registry.ts'

/**
 * Enter takes what the open list has marked, else the first match of what is typed. A list that the first letter opens
 * loses count of its mark a moment later, and before it is drawn it has none: a scanner and a quick hand press Enter then.
 */
export function useHurriedChoice<T extends string>(
  options: readonly SelectOption<T>[],
  /** The text of the field while nothing is typed. */
  standing: string,
  take: (value: T) => void,
) {
  const [isOpen, setOpen] = useState(false)

  function onKeyDownCapture(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
    if (!isOpen || isComposing(event.nativeEvent)) return
    const choice = markedOption(event.currentTarget) ?? firstMatch(event.currentTarget.value)
    if (choice === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (choice instanceof HTMLElement) choice.click()
    else take(choice)
  }
  function firstMatch(typed: string): T | undefined {
    if (typed.trim() === '' || typed === standing) return undefined
    return filterOptions(options, typed).find(({ disabled }) => !disabled)?.value
  }
  return {
    close: () => setOpen(false),
    list: {
      dropdownOpened: isOpen,
      onDropdownOpen: () => setOpen(true),
      onDropdownClose: () => setOpen(false),
      onKeyDownCapture,
    },
  }
}

function markedOption(input: HTMLInputElement): HTMLElement | undefined {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? undefined
}
