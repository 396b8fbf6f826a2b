import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { Procedure } from '../../../src/shared/model/session.ts'
import { artery, session } from '../../support/patient-record.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../../src/shared/model/procedure/given.ts'
import { fieldAt, fill, inputAt, openSessionForm, TODAY } from './open-session-form.tsx'

const LAST = '2026-09-14'

function lastSession(): Answer<'sessions.repeatLast'> {
  const arteries = ['A8', 'A5'].map((node) =>
    artery({
      node: node as 'A8',
      agents: [{ ...NO_AGENT_DETAILS, agent: 'iodized_oil', amount: 5 }],
      drugs: [{ ...NO_DRUG_DETAILS, drug: 'epirubicin', doseMg: 20, volumeMl: 2, vehicle: 'oil_emulsion' }],
    }),
  )
  return {
    procedure: Procedure.parse({
      performedOn: TODAY,
      procedureType: 'cTACE',
      intent: null,
      urgency: null,
      operator: 'Dr Lin',
      accessSite: 'RADIAL_L',
      sheathCh: 5,
      arteries,
      contrastAgent: null,
      contrastMgIPerMl: null,
      contrastMl: null,
      fluoroscopyMin: null,
      dapGyCm2: null,
      airKermaMgy: null,
      complications: [],
    }),
    copiedFrom: LAST,
    sessionNo: 2,
    unconfirmed: ['procedureType', 'operator', 'accessSite', 'sheathCh', 'arteries.0', 'arteries.1'],
    crossesLine: null,
  }
}

const openRepeat = () =>
  openSessionForm({
    search: { repeat: 1 },
    record: { sessions: [session(1, LAST)] },
    answers: { 'sessions.repeatLast': lastSession },
  })
const stateOf = (path: string) => fieldAt(path).dataset['state']
const AMOUNT = 'procedure.arteries.0.agents.0.amount'

it('marks every carried value, and adds none of them up before somebody confirms it', async () => {
  await openRepeat()
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
  expect(screen.getByText(/not counted: Epirubicin 40 mg, Iodized oil 10 mL/)).toBeDefined()
})

it('confirms only the value that is edited, and nothing by Tab', async () => {
  const user = userEvent.setup()
  await openRepeat()
  inputAt(AMOUNT).focus()
  await user.tab()
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
  fill(AMOUNT, '6')
  expect(stateOf(AMOUNT)).toBeUndefined()
  expect(stateOf('procedure.arteries.0.drugs.0.doseMg')).toBe('unconfirmed')
})

it('confirms the row that holds the focus with F2, goes to the next, and takes it back in one step', async () => {
  const user = userEvent.setup()
  await openRepeat()
  inputAt(AMOUNT).focus()
  await user.keyboard('{F2}')
  await waitFor(() => expect(stateOf(AMOUNT)).toBeUndefined())
  expect(stateOf('procedure.arteries.1.agents.0.amount')).toBe('unconfirmed')
  expect(document.activeElement?.closest('[data-confirm]')?.getAttribute('data-confirm')).toBe(
    'procedure.arteries.1',
  )
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
})

it('forgets the marks of a removed artery and keeps those of the one behind it', async () => {
  const user = userEvent.setup()
  await openRepeat()
  fill('procedure.arteries.1.agents.0.amount', '7')
  inputAt(AMOUNT).focus()
  await user.keyboard('{Control>}{Delete}{/Control}')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Artery A8' })).toBeNull())
  expect(inputAt(AMOUNT).value).toBe('7')
  expect(stateOf(AMOUNT)).toBeUndefined()
  expect(stateOf('procedure.arteries.0.drugs.0.doseMg')).toBe('unconfirmed')
})

it('brings back with an undo only marks of values that are still there and that nobody typed since', async () => {
  const user = userEvent.setup()
  await openRepeat()
  inputAt(AMOUNT).focus()
  await user.keyboard('{F2}')
  await waitFor(() => expect(stateOf(AMOUNT)).toBeUndefined())
  fill('procedure.arteries.0.drugs.0.doseMg', '30')
  inputAt('procedure.arteries.1.agents.0.amount').focus()
  await user.keyboard('{Control>}{Delete}{/Control}')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Artery A5' })).toBeNull())
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
  expect(stateOf('procedure.arteries.0.drugs.0.doseMg')).toBeUndefined()
  inputAt(AMOUNT).focus()
  await user.keyboard('{F2}')
  const vessels = screen.getByRole('region', { name: /Vessels|Arteries/ })
  await waitFor(() => expect(vessels.textContent).not.toMatch(/\d unconfirmed/))
})

it('keeps the focus in the row when one of its lines is taken out by key', async () => {
  const user = userEvent.setup()
  await openRepeat()
  inputAt('procedure.arteries.0.drugs.0.doseMg').focus()
  await user.keyboard('{Control>}{Backspace}{/Control}')
  const drugs = fieldAt('procedure.arteries.0.drugs')
  await waitFor(() => expect(drugs.contains(document.activeElement)).toBe(true))
})

it('adds an artery by its code and goes to its first amount', async () => {
  const user = userEvent.setup()
  await openRepeat()
  await user.type(inputAt('procedure.arteries'), 'a4b{Enter}')
  await waitFor(() => expect(screen.getByRole('group', { name: 'Artery A4b' })).toBeDefined())
  expect(inputAt('procedure.arteries.2.agents.0.amount').value).toBe('')
})

it('asks a repeat session what was changed; nothing is an answer, and pressing it again takes it back', async () => {
  const user = userEvent.setup()
  await openRepeat()
  const changed = within(fieldAt('procedure.changedFromLast'))
  const answers = () =>
    changed
      .getAllByRole('checkbox')
      .flatMap((box) => (box.getAttribute('aria-checked') === 'true' ? [box.textContent] : []))
  expect(answers()).toEqual([])
  await user.click(changed.getByRole('checkbox', { name: 'Another drug' }))
  await user.click(changed.getByRole('checkbox', { name: 'Feeding arteries analysed again' }))
  expect(answers()).toEqual(['Another drug', 'Feeding arteries analysed again'])
  await user.click(changed.getByRole('checkbox', { name: 'Nothing' }))
  expect(answers()).toEqual(['Nothing'])
  await user.click(changed.getByRole('checkbox', { name: 'Nothing' }))
  expect(answers()).toEqual([])
})

it('has nothing to compare the first session with, and no earlier one to look back on', async () => {
  await openSessionForm()
  expect(document.querySelector('[data-field="procedure.changedFromLast"]')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Before you treat again' })).toBeNull()
})

it('leads from a repeat session to what to look at before it', async () => {
  await openRepeat()
  expect(screen.getByRole('link', { name: 'Before you treat again' }).getAttribute('href')).toMatch(
    /\/patients\/[0-9a-f-]+\/retreatment$/,
  )
})

const openAcross = () =>
  openSessionForm({
    search: { repeat: 1 },
    record: { sessions: [session(1, LAST)] },
    answers: { 'sessions.repeatLast': () => ({ ...lastSession(), crossesLine: { from: 1, to: 2 } }) },
    opensWith: /^Carry over/,
  })

it('asks before it carries a session of an earlier treatment line over', async () => {
  const user = userEvent.setup()
  await openAcross()
  expect(screen.getByText(/belongs to treatment line 1.*treatment line 2/)).toBeDefined()
  expect(document.querySelector('[data-field="procedure.operator"]')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Carry over/ }))
  await screen.findByRole('button', { name: /Save/ })
  expect(stateOf(AMOUNT)).toBe('unconfirmed')
})

it('begins empty where nothing is to be carried into the new line', async () => {
  const user = userEvent.setup()
  await openAcross()
  await user.click(screen.getByRole('button', { name: 'Begin empty' }))
  await screen.findByRole('button', { name: /Save/ })
  expect(document.querySelector(`[data-field="${AMOUNT}"]`)).toBeNull()
})
