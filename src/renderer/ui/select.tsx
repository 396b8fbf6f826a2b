import { Select as MantineSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'
import { ChevronDownIcon } from './icons/navigation.tsx'
import { filterOptions, type SelectOption } from './select-option.ts'
import { useHurriedChoice } from './use-hurried-choice.ts'

export interface SelectProps<T extends string> extends FieldFrame {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly options: readonly SelectOption<T>[]
  readonly clearable?: boolean
  readonly placeholder?: string
}

/**
 * One of many: type to search words, codes and the other language; an input method's Enter only ends the word.
 * Emptying the text takes the answer back.
 */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onChange, options, clearable = false, placeholder } = props
  const { t } = useTranslation('ui')
  const chosen = options.find((option) => option.value === value)
  const [search, setSearch] = useState(chosen?.label ?? '')
  const { list, close } = useHurriedChoice(options, chosen?.label ?? '', (taken) => {
    showInFull(taken)
    if (taken !== value) onChange(taken)
    close()
  })
  /** The answer that stands already changes no value, and with it no text. */
  function showInFull(taken: string) {
    if (chosen?.value === taken) setSearch(chosen.label)
  }
  return (
    <Field {...props} bare>
      {(control) => (
        <MantineSelect
          {...control}
          {...list}
          name={control.name ?? ''}
          className="select"
          classNames={{ input: 'select-input', dropdown: 'select-list', option: 'select-option' }}
          data={options.map(({ value: code, label, disabled = false }) => ({ value: code, label, disabled }))}
          filter={({ search }) => filterOptions(options, search)}
          value={value}
          onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
          onOptionSubmit={showInFull}
          onBlur={() => props.onBlur?.()}
          searchable
          // A list that opens by itself on Tab would cover the rows below.
          openOnFocus={false}
          selectFirstOptionOnChange
          // Typing the answer that stands already, as one does over a carried value, must not take it away.
          allowDeselect={false}
          clearable={clearable}
          searchValue={search}
          onSearchChange={(typed) => {
            setSearch(typed)
            if (clearable && chosen !== undefined && typed === '') onChange(null)
          }}
          placeholder={placeholder ?? ''}
          nothingFoundMessage={t('nothingFound')}
          rightSection={<ChevronDownIcon size={14} />}
          rightSectionPointerEvents="none"
          rightSectionWidth={24}
          maxDropdownHeight={280}
          comboboxProps={{ transitionProps: { duration: 0 }, offset: 4, shadow: 'none' }}
        />
      )}
    </Field>
  )
}
