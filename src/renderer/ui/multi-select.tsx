import { MultiSelect as MantineMultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'
import { ChevronDownIcon } from './icons/navigation.tsx'
import { filterOptions, type SelectOption } from './select-option.ts'
import { useHurriedChoice } from './use-hurried-choice.ts'

export interface MultiSelectProps<T extends string> extends FieldFrame {
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
  readonly options: readonly SelectOption<T>[]
  readonly placeholder?: string
}

/** Several of many, in the order they were chosen. Backspace takes the last one back. */
export function MultiSelect<T extends string>(props: MultiSelectProps<T>) {
  const { value, onChange, options, placeholder } = props
  const { t } = useTranslation('ui')
  const [search, setSearch] = useState('')
  const { list } = useHurriedChoice(options, '', (taken) => {
    setSearch('')
    onChange(value.includes(taken) ? value.filter((one) => one !== taken) : [...value, taken])
  })
  return (
    <Field {...props} bare>
      {(control) => (
        <MantineMultiSelect
          {...control}
          {...list}
          name={control.name ?? ''}
          className="select"
          classNames={{
            input: 'select-input',
            dropdown: 'select-list',
            option: 'select-option',
            pill: 'select-pill',
          }}
          data={options.map(({ value: code, label, disabled = false }) => ({ value: code, label, disabled }))}
          filter={({ search }) => filterOptions(options, search)}
          value={[...value]}
          onChange={(next) =>
            onChange(next.flatMap((code) => options.find((option) => option.value === code)?.value ?? []))
          }
          onBlur={() => props.onBlur?.()}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          selectFirstOptionOnChange
          placeholder={value.length === 0 ? (placeholder ?? '') : ''}
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
