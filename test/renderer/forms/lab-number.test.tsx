import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { LabNumber } from '../../../src/renderer/forms/lab-number.tsx'
import { parseLab, type LabText } from '../../../src/renderer/forms/lab-text.ts'
import { renderInApp } from '../render-in-app.tsx'

function Afp({ seen }: { readonly seen: (lab: LabText) => void }) {
  const [lab, setLab] = useState<LabText>({ value: null, comparator: null })
  return (
    <LabNumber
      label="AFP"
      lab={lab}
      onType={(next) => {
        seen(next)
        setLab(next)
      }}
    />
  )
}

it.each([
  ['>1000', 1000, '>'],
  ['<0.605', 0.605, '<'],
  ['＞1210', 1210, '>'],
  ['< 0,605', 0.605, '<'],
  ['12,5', 12.5, null],
] as const)(
  'understands %j, the bound of an analyser and a decimal comma',
  async (typed, value, comparator) => {
    const seen = vi.fn<(lab: LabText) => void>()
    renderInApp(<Afp seen={seen} />)
    await userEvent.type(screen.getByLabelText('AFP'), typed)
    expect(seen).toHaveBeenLastCalledWith({ value, comparator })
    await userEvent.tab()
    expect(screen.getByLabelText<HTMLInputElement>('AFP').value).toBe(`${comparator ?? ''}${value}`)
  },
)

it('asks which number is meant where a comma leaves two, and keeps the text', async () => {
  renderInApp(<Afp seen={() => {}} />)
  const field = screen.getByLabelText<HTMLInputElement>('AFP')
  await userEvent.type(field, '>60,500')
  await userEvent.tab()
  expect(screen.getByRole('alert').textContent).toBe(
    '>60,500 can be read as 60500 or as 60.500: type it without the comma.',
  )
  expect(field.value).toBe('>60,500')
  await userEvent.clear(field)
  await userEvent.type(field, '>')
  expect(screen.getByRole('alert').textContent).toBe('Type a number, such as 12.5.')
})

it.each([
  ['>1,234', Number.NaN, '>'],
  ['>1,234,567', 1_234_567, '>'],
  ['<', Number.NaN, '<'],
  ['', null, null],
] as const)('reads %j', (typed, value, comparator) => {
  expect(parseLab(typed)).toEqual({ value, comparator })
})
