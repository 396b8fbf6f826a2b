import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { Choice } from '../../../src/renderer/ui/choice.tsx'
import { DateField } from '../../../src/renderer/ui/date-field.tsx'
import { NumberField, type NumberFieldProps } from '../../../src/renderer/ui/number-field.tsx'
import { Select } from '../../../src/renderer/ui/select.tsx'
import { localDate } from '../../../src/shared/kit/iso-date.ts'
import { renderInApp } from '../render-in-app.tsx'

function Albumin(props: Partial<NumberFieldProps> & { readonly seen?: (value: number | null) => void }) {
  const { seen, ...rest } = props
  const [value, setValue] = useState<number | null>(props.value ?? null)
  return (
    <NumberField
      {...rest}
      label="Albumin"
      unit="g/L"
      value={value}
      onChange={(next) => {
        seen?.(next)
        setValue(next)
      }}
    />
  )
}

it('keeps what is typed until it is left, then shows the number', async () => {
  renderInApp(<Albumin digits={1} />)
  const field = screen.getByLabelText<HTMLInputElement>('Albumin')
  await userEvent.type(field, '3.50')
  expect(field.value).toBe('3.50')
  await userEvent.tab()
  expect(field.value).toBe('3.5')
})

it('says so when the text is no number, and hands on NaN so that no schema accepts it', async () => {
  const seen = vi.fn<(value: number | null) => void>()
  renderInApp(<Albumin seen={seen} example="35" />)
  await userEvent.type(screen.getByLabelText('Albumin'), '3..5')
  expect(seen).toHaveBeenLastCalledWith(Number.NaN)
  expect(screen.getByRole('alert').textContent).toBe('Type a number, such as 35.')
  expect(screen.getByLabelText('Albumin').getAttribute('aria-invalid')).toBe('true')
})

it('asks which number is meant where a comma leaves two', async () => {
  const seen = vi.fn<(value: number | null) => void>()
  renderInApp(<Albumin seen={seen} />)
  await userEvent.type(screen.getByLabelText('Albumin'), '1,234')
  expect(seen).toHaveBeenLastCalledWith(Number.NaN)
  expect(screen.getByRole('alert').textContent).toBe(
    '1,234 can be read as 1234 or as 1.234: type it without the comma.',
  )
})

it('offers the probable value as a button and on a key', async () => {
  const onApply = vi.fn<() => void>()
  renderInApp(
    <Albumin
      value={3.5}
      warning="3.5 g/dL is 35 g/L."
      correction={{ label: 'Use 35 g/L', keys: 'Alt+U', onApply }}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: /Use 35 g\/L/ }))
  fireEvent.keyDown(screen.getByLabelText('Albumin'), { key: 'u', altKey: true })
  expect(onApply).toHaveBeenCalledTimes(2)
})

it('marks a carried-over value with a word, and confirms it by F2 only', async () => {
  const onConfirm = vi.fn<() => void>()
  renderInApp(<Albumin value={35} unconfirmed onConfirm={onConfirm} />)
  const field = screen.getByLabelText('Albumin')
  expect(screen.getByText('unconfirmed')).toBeTruthy()
  await userEvent.click(field)
  await userEvent.tab()
  expect(onConfirm).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'F2' })
  expect(onConfirm).toHaveBeenCalledOnce()
})

function Day({ max }: { readonly max?: string }) {
  const [value, setValue] = useState<string | null>(null)
  return <DateField label="Day" value={value} onChange={setValue} {...(max === undefined ? {} : { max })} />
}

it('turns usual spellings of a date into YYYY-MM-DD when the field is left', async () => {
  renderInApp(<Day />)
  const field = screen.getByLabelText<HTMLInputElement>('Day')
  await userEvent.type(field, '2026/1/3')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.tab()
  expect(field.value).toBe('2026-01-03')
})

it('complains about a date that does not exist only once the field is left', async () => {
  renderInApp(<Day />)
  await userEvent.type(screen.getByLabelText('Day'), '2026-02-30')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.tab()
  expect(screen.getByRole('alert').textContent).toContain('YYYY-MM-DD')
})

it('knows today and steps by days', async () => {
  renderInApp(<Day />)
  const field = screen.getByLabelText<HTMLInputElement>('Day')
  await userEvent.type(field, 't')
  expect(field.value).toBe(localDate(new Date()))
  await userEvent.clear(field)
  await userEvent.type(field, '2026-03-01{ArrowDown}')
  expect(field.value).toBe('2026-02-28')
})

it('names the last day that is allowed', async () => {
  renderInApp(<Day max="2026-11-23" />)
  await userEvent.type(screen.getByLabelText('Day'), '2026-11-24')
  await userEvent.tab()
  expect(screen.getByRole('alert').textContent).toBe('The date must not be after 2026-11-23.')
})

function Sex({ clearable = false }: { readonly clearable?: boolean }) {
  const [value, setValue] = useState<'male' | 'female' | null>(null)
  return (
    <Choice
      label="Sex"
      clearable={clearable}
      value={value}
      onChange={setValue}
      options={[
        { value: 'male', label: 'Male' },
        { value: 'female', label: 'Female' },
      ]}
    />
  )
}

it('chooses by arrow, by first letter, and takes an answer back', async () => {
  renderInApp(<Sex clearable />)
  const chosen = () => screen.queryByRole('radio', { checked: true })?.textContent ?? null
  screen.getByRole('radio', { name: 'Male' }).focus()
  await userEvent.keyboard('f')
  expect(chosen()).toBe('Female')
  await userEvent.keyboard('{ArrowRight}')
  expect(chosen()).toBe('Male')
  await userEvent.keyboard('{Backspace}')
  expect(chosen()).toBeNull()
})

function Agent({ onChange }: { readonly onChange: (value: string | null) => void }) {
  return (
    <Select
      label="Agent"
      value={null}
      onChange={onChange}
      options={[
        { value: 'oil', label: 'Iodized oil', keywords: '碘化油' },
        { value: 'DEB', label: 'Drug-eluting beads', keywords: '载药微球' },
      ]}
    />
  )
}

it('chooses the first match by Enter, but not by the Enter that ends a pinyin word', async () => {
  const onChange = vi.fn<(value: string | null) => void>()
  renderInApp(<Agent onChange={onChange} />)
  const field = screen.getByLabelText('Agent')
  await userEvent.click(field)
  await userEvent.type(field, '载药')
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 })
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  expect(onChange).toHaveBeenCalledWith('DEB')
})

function KeptAgent() {
  const [value, setValue] = useState<'oil' | 'DEB' | null>('oil')
  return (
    <>
      <Select
        label="Agent"
        clearable
        value={value}
        onChange={setValue}
        options={[
          { value: 'oil', label: 'Iodized oil' },
          { value: 'DEB', label: 'Drug-eluting beads' },
        ]}
      />
      <output>{value ?? 'none'}</output>
    </>
  )
}

it('keeps an answer that is typed again, and takes it back when the text is emptied', async () => {
  renderInApp(<KeptAgent />)
  const field = screen.getByLabelText('Agent')
  const kept = () => screen.getByRole('status').textContent
  await userEvent.tripleClick(field)
  await userEvent.keyboard('iodized{Enter}')
  expect(kept()).toBe('oil')
  await userEvent.clear(field)
  await userEvent.tab()
  expect(kept()).toBe('none')
})

it('leaves the letters of a chord alone: only a plain T is today', () => {
  const seen: (string | null)[] = []
  renderInApp(<DateField label="Day" value="2026-03-02" onChange={(day) => seen.push(day)} />)
  const day = screen.getByRole('textbox', { name: 'Day' })
  fireEvent.keyDown(day, { key: 't', ctrlKey: true })
  fireEvent.keyDown(day, { key: 't', altKey: true })
  fireEvent.keyDown(day, { key: 'ArrowUp', altKey: true })
  expect(seen).toEqual([])
  fireEvent.keyDown(day, { key: 't' })
  expect(seen).toEqual([localDate(new Date())])
})
