import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { fieldAt, fill, inputAt, openSessionForm } from './open-session-form.tsx'

const PICKER = 'procedure.arteries'
const AGENT = 'procedure.arteries.0.agents.0.agent'
const options = () => screen.getAllByRole('treeitem').map((item) => item.querySelector('b')?.textContent)
const itemOf = (code: string) => {
  const item = screen.getAllByRole('treeitem').find((each) => each.querySelector('b')?.textContent === code)
  if (item === undefined) throw new Error(`no ${code} in the tree`)
  return item
}
const press = (path: string, ...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(inputAt(path), { key })
}
async function pick(path: string, typed: string) {
  const user = userEvent.setup()
  await user.click(inputAt(path))
  await user.keyboard(`{Control>}a{/Control}${typed}{Enter}`)
}
const addArtery = (typed: string) => {
  fill(PICKER, typed)
  press(PICKER, 'Enter')
}

it('opens and closes a folded branch by the arrow keys, and adds the branch that was chosen', async () => {
  await openSessionForm()
  fill(PICKER, 'gda')
  expect(options()).toEqual(['CT', 'CHA', 'GDA'])
  expect(itemOf('GDA').getAttribute('aria-expanded')).toBe('false')
  press(PICKER, 'ArrowRight')
  expect(options()).toEqual(['CT', 'CHA', 'GDA', 'PSPD', 'ASPD', 'RGEA'])
  press(PICKER, 'ArrowLeft')
  expect(options()).toEqual(['CT', 'CHA', 'GDA'])
  press(PICKER, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  expect(fieldAt('procedure.arteries.0.node').textContent).toContain('Right gastroepiploic')
})

it('finds an intercostal by its level in Chinese, and its neighbours by opening the branch', async () => {
  await openSessionForm({ language: 'zh' })
  fill(PICKER, '右第 8 肋间')
  expect(options()).toEqual(['ICA_R', 'ICA_R8'])
  fireEvent.click(within(itemOf('ICA_R')).getByRole('button'))
  expect(options()).toHaveLength(8)
})

it('tells about the agent of a line on F1, and goes back to the field on Escape', async () => {
  await openSessionForm()
  addArtery('a8')
  // A new row puts the focus into its amount one frame later.
  await waitFor(() => expect(document.activeElement).toBe(inputAt('procedure.arteries.0.agents.0.amount')))
  inputAt(AGENT).focus()
  press(AGENT, 'F1')
  const panel = await screen.findByRole('dialog', { name: 'Iodized oil' })
  expect(panel.textContent).toMatch(/For it.*Against it.*Today.*Particles have to follow the oil/s)
  await waitFor(() => expect(document.activeElement).toBe(within(panel).getByRole('heading')))
  fireEvent.keyDown(within(panel).getByRole('heading'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(inputAt(AGENT))
  expect(screen.getByRole('button', { name: 'About Iodized oil (F1)' }).tabIndex).toBe(-1)
})

it('marks the technique and the beads that contradict each other, and the list that lacks its oil', async () => {
  await openSessionForm()
  await pick('procedure.procedureType', 'cTACE')
  addArtery('a8')
  const list = fieldAt('procedure.arteries.0.agents')
  expect(within(list).queryByText('Needed because of another answer')).toBeNull()
  await pick(AGENT, 'drug-eluting')
  await waitFor(() => expect(fieldAt('procedure.procedureType').textContent).toContain('no iodized oil'))
  expect(fieldAt('procedure.arteries.0.agents.0.amount').textContent).toContain('not in a cTACE')
  expect(within(list).getByText('Needed because of another answer')).toBeTruthy()
})
