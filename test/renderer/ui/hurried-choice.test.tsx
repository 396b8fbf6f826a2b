import { MantineProvider } from '@mantine/core'
import { act, configure, fireEvent, getConfig, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { MultiSelect } from '../../../src/renderer/ui/multi-select.tsx'
import { Select } from '../../../src/renderer/ui/select.tsx'
import { renderInApp } from '../render-in-app.tsx'

const AGENTS = [
  { value: 'oil', label: 'Iodized oil', keywords: '碘化油' },
  { value: 'old', label: 'Old beads', disabled: true },
  { value: 'DEB', label: 'Drug-eluting beads', keywords: '载药微球' },
  { value: 'PVA', label: 'PVA particles' },
] as const
type Agent = (typeof AGENTS)[number]['value']

function OneAgent({ first = null }: { readonly first?: Agent | null }) {
  const [value, setValue] = useState<Agent | null>(first)
  return (
    <>
      <Select label="Agent" value={value} onChange={setValue} options={AGENTS} clearable />
      <output>{value ?? 'none'}</output>
    </>
  )
}

function ManyAgents() {
  const [value, setValue] = useState<readonly Agent[]>([])
  return (
    <>
      <MultiSelect label="Agents" value={value} onChange={setValue} options={AGENTS} />
      <output>{value.join(' ') || 'none'}</output>
    </>
  )
}

/** In the environment of a test a list is drawn at once, which no window does. */
const renderAsInUse = (part: ReactNode) =>
  renderInApp(<MantineProvider env="default">{part}</MantineProvider>)

const field = () => screen.getByRole<HTMLInputElement>('combobox')
const said = () => screen.getByRole('status').textContent
const ENTER = { key: 'Enter', code: 'Enter' }

/** What a scanner sends: the text and Enter, with no time between them for the list to be drawn. */
async function scan(text: string, key: KeyboardEventInit = {}, pauseMs = 0): Promise<void> {
  act(() => field().focus())
  const before = getConfig()
  configure({ eventWrapper: (fire) => fire() })
  fireEvent.change(field(), { target: { value: text } })
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  fireEvent.keyDown(field(), { ...ENTER, ...key })
  configure({ eventWrapper: (fire) => before.eventWrapper(fire) })
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
}

it('takes the first match of what is typed although Enter comes before the list is drawn', async () => {
  renderAsInUse(<OneAgent />)
  await scan('d')
  expect(said()).toBe('DEB')
  expect(field().value).toBe('Drug-eluting beads')
  expect(field().getAttribute('data-expanded')).toBeNull()
})

it.each([0, 1, 20, 60])('takes the first match of one letter %d ms after it', async (pauseMs) => {
  renderAsInUse(<OneAgent first="oil" />)
  await scan('p', {}, pauseMs)
  expect(said()).toBe('PVA')
})

it('takes the first match over an answer that stands, and again right after', async () => {
  renderAsInUse(<OneAgent first="oil" />)
  await scan('pva')
  expect(said()).toBe('PVA')
  await scan('碘')
  expect(said()).toBe('oil')
})

it('shows the answer in full where the same answer is typed in a hurry', async () => {
  renderAsInUse(<OneAgent first="oil" />)
  await scan('iod')
  expect(said()).toBe('oil')
  expect(field().value).toBe('Iodized oil')
})

it('passes over an answer that cannot be chosen, and chooses nothing where nothing matches', async () => {
  renderAsInUse(<OneAgent />)
  await scan('beads')
  expect(said()).toBe('DEB')
  await scan('zzz')
  expect(said()).toBe('DEB')
})

it('takes nothing at the Enter that ends a word of an input method', async () => {
  renderAsInUse(<OneAgent />)
  await scan('d', { isComposing: true, keyCode: 229 })
  expect(said()).toBe('none')
})

it('still takes what the arrows have marked', async () => {
  renderAsInUse(<OneAgent />)
  await userEvent.type(field(), 'beads')
  await userEvent.clear(field())
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(said()).toBe('PVA')
})

it('chooses nothing by Enter in a list that was opened and not typed into', async () => {
  const onChange = vi.fn<(value: Agent | null) => void>()
  renderAsInUse(<Select label="Agent" value="oil" onChange={onChange} options={AGENTS} />)
  await userEvent.click(field())
  fireEvent.keyDown(field(), ENTER)
  expect(onChange).not.toHaveBeenCalled()
})

it('takes several, each by its letters and Enter, as fast as they come', async () => {
  renderAsInUse(<ManyAgents />)
  await scan('d')
  await scan('pva')
  await scan('zzz')
  expect(said()).toBe('DEB PVA')
  await scan('iod')
  expect(said()).toBe('DEB PVA oil')
  expect(field().value).toBe('')
})
