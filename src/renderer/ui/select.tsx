import { Select as MantineSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'
import { ChevronDownIcon } from './icons/navigation.tsx'
import { filterOptions, type SelectOption } from './select-option.ts'

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
  const isKnown = options.some((option) => option.value === value)
  return (
    <Field {...props} bare>
      {(control) => (
        <MantineSelect
          {...control}
          name={control.name ?? ''}
          className="select"
          classNames={{ input: 'select-input', dropdown: 'select-list', option: 'select-option' }}
          data={options.map(({ value: code, label, disabled = false }) => ({ value: code, label, disabled }))}
          filter={({ search }) => filterOptions(options, search)}
          value={value}
          onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
          onBlur={() => props.onBlur?.()}
          searchable
          // A list that opens by itself on Tab would cover the rows below.
          openOnFocus={false}
          selectFirstOptionOnChange
          // Typing the answer that stands already, as one does over a carried value, must not take it away.
          allowDeselect={false}
          clearable={clearable}
          onSearchChange={(search) => {
            if (clearable && isKnown && search === '') onChange(null)
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
