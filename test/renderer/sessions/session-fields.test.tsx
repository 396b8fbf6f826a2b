import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { inScreenOrder } from '../../../src/renderer/sessions/blocks.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { drugInto, session } from '../../support/patient-record.ts'
import { fieldAt, fill, inputAt, openSessionForm } from './open-session-form.tsx'

const isThere = (path: string) => document.querySelector(`[data-field="${path}"]`) !== null
const blockAt = (name: string) => {
  const block = document.querySelector<HTMLElement>(`[data-block="${name}"]`)
  if (block === null) throw new Error(`no block ${name}`)
  return block
}
const answer = (path: string, word: string) =>
  fireEvent.click(within(fieldAt(path)).getByRole('radio', { name: word }))
const openMore = (name: string) =>
  fireEvent.click(within(blockAt(name)).getByRole('button', { name: /^(More|更多)/ }))

async function pick(path: string, typed: string) {
  const user = userEvent.setup()
  await user.click(inputAt(path))
  await user.keyboard(`{Control>}a{/Control}${typed}{Enter}`)
}

/** What the draft on disk holds of the procedure, once it was written. */
async function drafted(host: Awaited<ReturnType<typeof openSessionForm>>['host']) {
  const count = host.asked.filter(({ name }) => name === 'drafts.save').length
  fill('procedure.assistant', `Assistant ${count}`)
  await waitFor(
    () => expect(host.asked.filter(({ name }) => name === 'drafts.save').length).toBeGreaterThan(count),
    { timeout: 2500 },
  )
  const saved = host.asked.findLast(({ name }) => name === 'drafts.save')?.input as {
    body: { form: { procedure: Record<string, unknown> } }
  }
  return saved.body.form.procedure
}

it('asks about beads where a technique gives them, and about oil where it gives oil', async () => {
  await openSessionForm()
  expect([isThere('procedure.debEndpoint'), isThere('procedure.portalOil')]).toEqual([false, true])
  await pick('procedure.procedureType', 'DEB-TACE')
  await waitFor(() => expect(isThere('procedure.debEndpoint')).toBe(true))
  expect(isThere('procedure.portalOil')).toBe(false)
  await pick('procedure.procedureType', 'cTACE + DEB')
  await waitFor(() => expect(isThere('procedure.portalOil')).toBe(true))
  expect(isThere('procedure.debEndpoint')).toBe(true)
})

it('asks a session that was given up why, and nothing about an embolization', async () => {
  const { host } = await openSessionForm()
  answer('procedure.residualBlush', 'None')
  await pick('procedure.procedureType', 'aborted')
  await waitFor(() => expect(isThere('procedure.stopReasons')).toBe(true))
  expect(isThere('procedure.completion')).toBe(false)
  expect(isThere('procedure.residualBlush')).toBe(false)
  fireEvent.click(within(fieldAt('procedure.stopReasons')).getByRole('checkbox', { name: 'Spasm' }))
  fireEvent.click(within(fieldAt('procedure.stopReasons')).getByRole('checkbox', { name: 'Pain' }))
  expect(await drafted(host)).toMatchObject({
    procedureType: 'aborted',
    completion: 'aborted',
    residualBlush: null,
    stopReasons: ['spasm', 'pain'],
  })
})

it('asks for the size of a microcatheter unless there was none, and takes a typed size for one', async () => {
  const { host } = await openSessionForm()
  fill('procedure.microcatheterCh', '2.4')
  const used = within(fieldAt('procedure.microcatheterUsed')).getByRole('radio', { name: 'Yes' })
  await waitFor(() => expect(used.getAttribute('aria-checked')).toBe('true'))
  answer('procedure.microcatheterUsed', 'No')
  await waitFor(() => expect(isThere('procedure.microcatheterCh')).toBe(false))
  expect(await drafted(host)).toMatchObject({ microcatheterUsed: false, microcatheterCh: null })
})

it('asks for the volume of carbon dioxide instead of a concentration', async () => {
  await openSessionForm()
  expect(isThere('procedure.co2Ml')).toBe(false)
  await pick('procedure.contrastAgent', 'CO2')
  await waitFor(() => expect(isThere('procedure.co2Ml')).toBe(true))
  expect(isThere('procedure.contrastMgIPerMl')).toBe(false)
})

it('goes from the way of closing to its device or its minutes, and from sedation to who gave it', async () => {
  await openSessionForm()
  expect(isThere('procedure.closureSuccess')).toBe(false)
  answer('procedure.closureMethod', 'Closure device')
  await waitFor(() => expect(isThere('procedure.closureDevice')).toBe(true))
  expect(isThere('procedure.closureMin')).toBe(false)
  answer('procedure.closureMethod', 'Compression band')
  await waitFor(() => expect(isThere('procedure.closureMin')).toBe(true))
  expect(isThere('procedure.closureDevice')).toBe(false)
  answer('procedure.anaesthesia', 'Local')
  expect(isThere('procedure.sedationOperator')).toBe(false)
  answer('procedure.anaesthesia', 'Conscious sedation')
  await waitFor(() => expect(isThere('procedure.sedationOperator')).toBe(true))
})

it.each(['en', 'zh'] as const)(
  'takes "not available" with its reason for an answer (%s)',
  async (language) => {
    const user = userEvent.setup()
    const { host } = await openSessionForm({ language })
    const isMissing = () => fieldAt('procedure.airKermaMgy').querySelector('.field-required') !== null
    expect(isMissing()).toBe(true)
    inputAt('procedure.airKermaMgy').focus()
    await user.keyboard('{Alt>}n{/Alt}')
    expect(screen.getAllByRole('menuitem')[0]).toBe(document.activeElement)
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() =>
      expect(fieldAt('procedure.airKermaMgy').textContent).toContain(
        language === 'en' ? 'Not kept, cannot be found any more' : '未留存，已无法查到',
      ),
    )
    expect(isMissing()).toBe(false)
    expect(document.activeElement).toBe(inputAt('procedure.airKermaMgy'))
    expect(await drafted(host)).toMatchObject({
      unavailable: [{ path: 'airKermaMgy', reason: 'not_kept' }],
    })
    fill('procedure.airKermaMgy', '912')
    expect(await drafted(host)).toMatchObject({ unavailable: [], airKermaMgy: 912 })
  },
)

it('takes a laboratory value for not available, and leaves the menu by Escape without a word', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  inputAt('labs.afp').focus()
  await user.keyboard('{Alt>}n{/Alt}{Escape}')
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(document.activeElement).toBe(inputAt('labs.afp'))
  expect(fieldAt('labs.afp').querySelector('.field-required')).not.toBeNull()
  await user.keyboard('{Alt>}n{/Alt}{Enter}')
  await waitFor(() => expect(fieldAt('labs.afp').querySelector('.field-required')).toBeNull())
  expect(inputAt('labs.afp').placeholder).toBe('n/a')
})

it('keeps what few sessions have behind one fold, and says what is in it while it is folded', async () => {
  await openSessionForm()
  expect(isThere('procedure.mdtOn')).toBe(false)
  openMore('indication')
  fill('procedure.baselinePainNrs', '3')
  openMore('indication')
  expect(within(blockAt('indication')).getByRole('button', { name: /^More/ }).textContent).toContain(
    'Pain before (NRS) 3',
  )
})

it('asks for the ejection fraction once the anthracycline is beyond 300 mg/m2, outside the fold', async () => {
  const given = (doseMg: number) => ({
    record: {
      sessions: [
        session(1, '2026-05-04', { arteries: [drugInto('A8', 'doxorubicin', doseMg)] }),
        session(2, '2026-07-04', { arteries: [drugInto('A8', 'doxorubicin', doseMg)] }),
      ],
    },
  })
  await openSessionForm(given(100))
  expect(isThere('labs.lvef')).toBe(false)
  cleanup()
  await openSessionForm(given(290))
  expect(isThere('labs.lvef')).toBe(true)
})

it('adds a medication with its own unit, and takes it out again', async () => {
  const { host } = await openSessionForm()
  await pick('procedure.medications', 'heparin')
  await waitFor(() => expect(isThere('procedure.medications.0.amount')).toBe(true))
  fill('procedure.medications.0.amount', '3000')
  expect(fieldAt('procedure.medications.0.amount').textContent).toContain('IU')
  await pick('procedure.medications', 'oxygen')
  await waitFor(() => expect(isThere('procedure.medications.1.amount')).toBe(true))
  const heparin = screen.getByRole('group', { name: 'Heparin' })
  fireEvent.click(within(heparin).getByRole('button', { name: 'Remove' }))
  expect(await drafted(host)).toMatchObject({
    medications: [{ medication: 'oxygen', amount: null, name: null }],
  })
})

it('adds a device by its name and Enter, and goes to its lot; an input method may end a word by Enter', async () => {
  const user = userEvent.setup()
  const { host } = await openSessionForm()
  openMore('access')
  const name = within(blockAt('access')).getByRole('textbox', { name: 'Add a device' })
  await user.type(name, 'Microcatheter 2.4 F')
  fireEvent.keyDown(name, { key: 'Enter', isComposing: true })
  expect(isThere('procedure.devices.0.lot')).toBe(false)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(inputAt('procedure.devices.0.lot')))
  await user.keyboard('24K1187')
  expect(await drafted(host)).toMatchObject({
    devices: [{ device: 'Microcatheter 2.4 F', lot: '24K1187' }],
  })
})

const FOLDS = ['indication', 'before', 'access', 'vessels', 'radiation', 'care']

async function openWhole(language: Language = 'en') {
  await openSessionForm({ language })
  for (const fold of FOLDS) openMore(fold)
  fireEvent.click(within(blockAt('followUp')).getAllByRole('button')[0] as HTMLElement)
}

it('goes through the fields by F8 in the order in which Tab goes through them', async () => {
  await openWhole()
  const paths = [...document.querySelectorAll('.session-blocks [data-field]')].map(
    (field) => field.getAttribute('data-field') ?? '',
  )
  expect(paths.length).toBeGreaterThan(90)
  expect(inScreenOrder(paths)).toEqual(paths)
})

it.each(['en', 'zh'] as const)('names every field in words (%s)', async (language) => {
  await openWhole(language)
  const labels = [...document.querySelectorAll('.session-blocks .field-label')].map(
    (label) => label.textContent,
  )
  expect(labels.length).toBeGreaterThan(90)
  expect(labels.filter((label) => label === '' || /^[a-z]+[A-Z_.]/.test(label))).toEqual([])
})

it('opens the tenth block by Alt+0 and the one of medication and closure by Alt+8', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  await user.keyboard('{Alt>}8{/Alt}')
  expect(blockAt('care').contains(document.activeElement)).toBe(true)
  expect(blockAt('followUp').dataset['open']).toBe('false')
  await user.keyboard('{Alt>}0{/Alt}')
  expect(blockAt('followUp').dataset['open']).toBe('true')
})

it('says that a record with gaps may be saved and completed later', async () => {
  await openSessionForm()
  expect(screen.getByText('Can be completed later')).toBeDefined()
})
