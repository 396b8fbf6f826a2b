import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fill, inputAt, openSessionForm } from './open-session-form.tsx'

const PICKER = 'procedure.arteries'
const OIL = 'procedure.arteries.0.agents.0'
const addArtery = (typed: string) => {
  fill(PICKER, typed)
  fireEvent.keyDown(inputAt(PICKER), { key: 'Enter' })
}
const panel = (name: string) => screen.getByText(name).closest('section') ?? document.body
/** The cells of one line of the sums. */
const sums = (title: string, row: RegExp) =>
  within(within(panel(title)).getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

it.each([
  { language: 'en', details: 'Details of A8', emulsion: 'Type of emulsion', glue: 'Oil to glue' },
  { language: 'zh', details: 'A8 详情', emulsion: '乳剂类型', glue: '碘油与胶比例' },
] as const)(
  'keeps what few arteries need behind the fold of the row, and says what is there ($language)',
  async ({ language, details, emulsion, glue }) => {
    await openSessionForm({ language })
    addArtery('a8')
    const fold = await screen.findByRole('button', { name: details })
    expect(screen.queryByText(emulsion)).toBeNull()
    fireEvent.click(fold)
    expect(screen.getByText(emulsion)).toBeTruthy()
    // Only what the agent of the line has.
    expect(screen.queryByText(glue)).toBeNull()
    fill(`${OIL}.brand`, 'Lipiodol')
    fireEvent.click(fold)
    expect(fold.textContent).toContain('Lipiodol')
  },
)

it('walks down a column of the arteries by the arrow keys, and sideways from the end of a cell', async () => {
  await openSessionForm()
  addArtery('a8')
  await waitFor(() => expect(document.activeElement).toBe(inputAt(`${OIL}.amount`)))
  addArtery('a5')
  await waitFor(() => expect(document.activeElement).toBe(inputAt('procedure.arteries.1.agents.0.amount')))
  fireEvent.keyDown(inputAt('procedure.arteries.1.agents.0.amount'), { key: 'ArrowUp' })
  expect(document.activeElement).toBe(inputAt(`${OIL}.amount`))
  fireEvent.keyDown(inputAt(`${OIL}.amount`), { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(inputAt(`${OIL}.agent`))
})

it.each([
  { language: 'en', title: 'Cumulative doses', iodine: /^Iodine/, notify: 'notify' },
  { language: 'zh', title: '累计剂量', iodine: /^碘量/, notify: '达提示水平' },
] as const)(
  'adds up iodine as it is typed, and says which alert level the dose has reached ($language)',
  async ({ language, title, iodine, notify }) => {
    await openSessionForm({ language, record: { sessions: [] } })
    fill('procedure.contrastMl', '110')
    expect(sums(title, iodine)).toEqual(['0', '0', '0'])
    fill('procedure.contrastMgIPerMl', '320')
    await waitFor(() => expect(sums(title, iodine)).toEqual(['0', '+35.2', '35.2']))
    fill('procedure.dapGyCm2', '299.9')
    expect(panel(title).textContent).not.toContain(notify)
    fill('procedure.dapGyCm2', '300')
    expect(panel(title).textContent).toContain(notify)
  },
)
