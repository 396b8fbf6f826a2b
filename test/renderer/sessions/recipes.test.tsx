import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { Recipe } from '../../../src/shared/model/recipe.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { fieldAt, fill, inputAt, openSessionForm } from './open-session-form.tsx'

const CTACE = Recipe.parse({
  uid: '01936f00-0000-7000-8000-00000000000a',
  name: 'cTACE epirubicin',
  scope: 'department',
  body: {
    procedureType: 'cTACE',
    sheathCh: 5,
    agents: [{ agent: 'iodized_oil', amount: 10 }],
    drugs: [{ drug: 'epirubicin', doseMg: 40, volumeMl: 5, vehicle: 'oil_emulsion' }],
    medications: [{ medication: 'heparin', amount: 3000 }],
  },
  madeAt: '2026-03-02T12:00:00.000Z',
  madeBy: 'Dr Test',
})
const AMOUNT = 'procedure.arteries.0.agents.0.amount'
const DOSE = 'procedure.arteries.0.drugs.0.doseMg'
const HEPARIN = 'procedure.medications.0.amount'
const SHEATH = 'procedure.sheathCh'
const stateOf = (path: string) => fieldAt(path).dataset['state']

async function openForm(language: Language = 'en', answers: FakeAnswers = {}) {
  const { host } = await openSessionForm({
    language,
    answers: {
      ...answers,
      'recipes.list': (): Answer<'recipes.list'> => [CTACE],
      'recipes.save': (asked) => ({ ...CTACE, ...asked }) as Answer<'recipes.save'>,
    },
  })
  return host
}
async function openRecipes(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}')
  return within(await screen.findByRole('dialog'))
}
async function addArtery(user: ReturnType<typeof userEvent.setup>, code: string) {
  await user.type(inputAt('procedure.arteries'), `${code}{Enter}`)
  await screen.findByRole('group', { name: `Artery ${code.toUpperCase()}` })
}

it('is opened by its key, fills what is empty, and confirms none of it', async () => {
  const user = userEvent.setup()
  await openForm()
  await addArtery(user, 'a8')
  const dialog = await openRecipes(user)
  expect(dialog.getByText(/cTACE, Iodized oil 10.mL, Epirubicin 40.mg/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: 'Use cTACE epirubicin' }))
  await waitFor(() => expect(inputAt(AMOUNT).value).toBe('10'))
  expect(inputAt(DOSE).value).toBe('40')
  expect([AMOUNT, DOSE, SHEATH].map(stateOf)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
  expect(fieldAt(SHEATH).textContent).toContain('cTACE epirubicin')
})

it('is confirmed row by row with F2, by nothing else', async () => {
  const user = userEvent.setup()
  await openForm()
  await addArtery(user, 'a8')
  await user.click((await openRecipes(user)).getByRole('button', { name: 'Use cTACE epirubicin' }))
  await waitFor(() => expect(stateOf(AMOUNT)).toBe('unconfirmed'))
  inputAt(AMOUNT).focus()
  await user.tab()
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
  inputAt(AMOUNT).focus()
  await user.keyboard('{F2}')
  await waitFor(() => expect(stateOf(AMOUNT)).toBeUndefined())
  expect(stateOf(SHEATH)).toBe('unconfirmed')
})

it('asks before it replaces what was typed, and can leave that as it is', async () => {
  const user = userEvent.setup()
  await openForm()
  fill(SHEATH, '6')
  const dialog = await openRecipes(user)
  await user.click(dialog.getByRole('button', { name: 'Use cTACE epirubicin' }))
  expect(inputAt(SHEATH).value).toBe('6')
  expect(
    dialog.getByText('“cTACE epirubicin” would replace 1 value that was typed or confirmed.'),
  ).toBeDefined()
  await user.click(dialog.getByRole('button', { name: 'Fill only what is empty' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(inputAt(SHEATH).value).toBe('6')
  expect(stateOf(SHEATH)).toBeUndefined()
  expect(stateOf('procedure.procedureType')).toBe('unconfirmed')
})

it('keeps its amounts for the first artery, and puts them into no other', async () => {
  const user = userEvent.setup()
  await openForm()
  await user.click((await openRecipes(user)).getByRole('button', { name: 'Use cTACE epirubicin' }))
  expect(await screen.findByText('“cTACE epirubicin” waits for the first artery')).toBeDefined()
  await addArtery(user, 'a8')
  await waitFor(() => expect(inputAt(AMOUNT).value).toBe('10'))
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
  await addArtery(user, 'a5')
  expect(inputAt('procedure.arteries.1.agents.0.amount').value).toBe('')
})

it('brings the medication of the room along, unconfirmed, and saves it with the next recipe', async () => {
  const user = userEvent.setup()
  const host = await openForm()
  await user.click((await openRecipes(user)).getByRole('button', { name: 'Use cTACE epirubicin' }))
  await waitFor(() => expect(inputAt(HEPARIN).value).toBe('3000'))
  expect(stateOf(HEPARIN)).toBe('unconfirmed')
  expect(fieldAt(HEPARIN).textContent).toContain('cTACE epirubicin')
  const dialog = await openRecipes(user)
  expect(dialog.getByText(/^Holds: .*Heparin 3.?000/)).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'With heparin')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'recipes.save')).toBe(true))
  expect(host.asked.find(({ name }) => name === 'recipes.save')?.input).toMatchObject({
    body: { medications: [{ medication: 'heparin', amount: 3000, name: null }] },
  })
})

it('is still named as the source of its values in the draft that is gone on with', async () => {
  const user = userEvent.setup()
  const host = await openForm()
  await user.click((await openRecipes(user)).getByRole('button', { name: 'Use cTACE epirubicin' }))
  await waitFor(() => expect(stateOf(SHEATH)).toBe('unconfirmed'))
  fireEvent.focusOut(inputAt(SHEATH))
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'drafts.save')).toBe(true))
  const kept = host.asked.findLast(({ name }) => name === 'drafts.save')?.input as { body: never }
  cleanup()
  const savedAt = '2026-03-02T12:00:00.000Z'
  await openSessionForm({
    opensWith: /Go on with it/,
    answers: { 'drafts.load': () => ({ kind: 'session', subjectUid: null, savedAt, body: kept.body }) },
  })
  await user.click(screen.getByRole('button', { name: /Go on with it/ }))
  await waitFor(() => expect(stateOf(SHEATH)).toBe('unconfirmed'))
  expect(fieldAt(SHEATH).textContent).toContain('cTACE epirubicin')
})

it('saves what the form holds as a recipe, for oneself or for the department', async () => {
  const user = userEvent.setup()
  const host = await openForm()
  await addArtery(user, 'a8')
  fill(AMOUNT, '8')
  const dialog = await openRecipes(user)
  expect(dialog.getByText(/^Holds: .*Iodized oil 8.mL/)).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Oil 8')
  await user.click(dialog.getByRole('radio', { name: 'Department' }))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'recipes.save')).toBe(true))
  const sent = host.asked.find(({ name }) => name === 'recipes.save')?.input
  expect(sent).toMatchObject({
    name: 'Oil 8',
    scope: 'department',
    body: { agents: [{ agent: 'iodized_oil', amount: 8 }] },
  })
  expect(sent).not.toHaveProperty('body.arteries')
})

it('speaks Chinese', async () => {
  const user = userEvent.setup()
  await openForm('zh')
  const dialog = await openRecipes(user)
  expect(dialog.getByRole('button', { name: '使用cTACE epirubicin' })).toBeDefined()
  expect(dialog.getByText('尚无可保存的术式、入路、栓塞剂、药物或术中用药。')).toBeDefined()
})

it('asks before it takes the place of a volume that somebody typed, though no dose stands beside it', async () => {
  const user = userEvent.setup()
  await openForm()
  await user.type(inputAt('procedure.arteries'), 'a8{Enter}')
  await user.click(await screen.findByRole('button', { name: /drug$/i }))
  await screen.findByRole('group', { name: 'Artery A8' })
  await waitFor(() => fieldAt('procedure.arteries.0.drugs.0.volumeMl'))
  fill('procedure.arteries.0.drugs.0.volumeMl', '8')
  await user.click(screen.getByRole('button', { name: /^Recipe/ }))
  await user.click(await screen.findByRole('button', { name: 'Use cTACE epirubicin' }))
  expect((await screen.findByRole('alert')).textContent).toContain('1')
  expect(inputAt('procedure.arteries.0.drugs.0.volumeMl').value).toBe('8')
})
