import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { ArterialVariant } from '../../../src/shared/model/patient.ts'
import { Procedure } from '../../../src/shared/model/session.ts'
import { artery, patientRecord, session } from '../../support/patient-record.ts'
import { fieldAt, inputAt, openSessionForm, TODAY } from '../sessions/open-session-form.tsx'

const LAST = '2026-09-14'
const line = (key: string) => {
  const found = document.querySelector(`[role="option"][data-key="${key}"]`)
  if (found === null) throw new Error(`no ${key} on the map`)
  return found
}
const rows = () =>
  [...document.querySelectorAll('[data-field^="procedure.arteries."][data-field$=".node"]')].length
const toMap = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'm', altKey: true })
const onMap = () => document.activeElement?.getAttribute('data-key')

function openRepeat() {
  const procedure = Procedure.parse({
    performedOn: TODAY,
    procedureType: 'cTACE',
    intent: null,
    urgency: null,
    operator: 'Dr Lin',
    accessSite: 'RADIAL_L',
    sheathCh: 5,
    arteries: [artery({ node: 'A8' })],
    contrastAgent: null,
    contrastMgIPerMl: null,
    contrastMl: null,
    fluoroscopyMin: null,
    dapGyCm2: null,
    airKermaMgy: null,
    complications: [],
  })
  return openSessionForm({
    search: { repeat: 1 },
    record: { sessions: [session(1, LAST, { arteries: [artery({ node: 'A8' })] })] },
    answers: {
      'sessions.repeatLast': () => ({
        procedure,
        copiedFrom: LAST,
        sessionNo: 2,
        unconfirmed: ['arteries.0'],
        crossesLine: null,
      }),
    },
  })
}

it('goes to the map on Alt+M even from a folded block, adds a branch on Enter and asks before Delete takes it', async () => {
  const user = userEvent.setup()
  await openSessionForm({ record: patientRecord() })
  const block = document.querySelector<HTMLElement>('[data-block="vessels"]')
  const title = block?.querySelector<HTMLElement>('.session-block-title')
  if (title?.getAttribute('aria-expanded') === 'true') await user.click(title)
  expect(document.querySelector('[data-map]')).toBeNull()

  toMap()
  expect(onMap()).toBe('CT')
  await user.keyboard('a6')
  await waitFor(() => expect(onMap()).toBe('A6'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(inputAt('procedure.arteries.0.agents.0.amount')))
  expect(fieldAt('procedure.arteries.0.node').textContent).toContain('A6')
  expect(line('A6').getAttribute('aria-label')).toContain('treated in this session')

  toMap()
  expect(onMap()).toBe('A6')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(inputAt('procedure.arteries.0.agents.0.amount')))
  expect(rows()).toBe(1)

  toMap()
  await user.keyboard('{Delete}')
  const dialog = await screen.findByRole('dialog', { name: 'Remove A6 from this session?' })
  expect(rows()).toBe(1)
  await user.click(within(dialog).getByRole('button', { name: 'Remove artery' }))
  await waitFor(() => expect(rows()).toBe(0))
  expect(line('A6').getAttribute('aria-label')).not.toContain('treated in this session')
})

it('asks nothing on Delete at a branch that this session does not treat', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  toMap()
  await user.keyboard('{Delete}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('takes away the accessory artery that was chosen, not the usual one of the same name', async () => {
  const user = userEvent.setup()
  const arterialVariants: ArterialVariant[] = [{ node: 'LHA', origin: 'accessory', arisesFrom: 'LGA' }]
  const { patient } = patientRecord()
  await openSessionForm({ record: { patient: { ...patient, michelsType: 'V', arterialVariants } } })
  toMap()
  await user.click(line('LHA'))
  await waitFor(() => expect(rows()).toBe(1))
  await user.click(line('LHA accessory'))
  await waitFor(() => expect(rows()).toBe(2))
  expect(line('LHA accessory').getAttribute('aria-label')).toContain('treated in this session')

  ;(line('LHA accessory') as SVGElement).focus()
  await user.keyboard('{Delete}')
  await user.click(await screen.findByRole('button', { name: 'Remove artery' }))
  await waitFor(() => expect(rows()).toBe(1))
  expect(line('LHA accessory').getAttribute('aria-label')).not.toContain('treated in this session')
  expect(line('LHA').getAttribute('aria-label')).toContain('treated in this session')
})

it('draws an artery that was carried over as unconfirmed, and uncounted, until it is confirmed', async () => {
  await openRepeat()
  toMap()
  const words = 'treated in 1 earlier session; carried over, unconfirmed'
  expect(line('A8').getAttribute('aria-label')).toContain(words)
  expect(line('A8').querySelector('.map-artery')?.classList.contains('carried')).toBe(true)
  const label = () =>
    [...document.querySelectorAll('.map-label')].find(
      (one) => one.querySelector('text')?.textContent === 'A8',
    )
  expect(label()?.querySelector('.map-tag-text')?.textContent).toBe('1')

  inputAt('procedure.arteries.0.selectivity').focus()
  fireEvent.keyDown(inputAt('procedure.arteries.0.selectivity'), { key: 'F2' })
  await waitFor(() => expect(line('A8').getAttribute('aria-label')).toContain('treated in this session'))
  expect(label()?.querySelector('.map-tag-text')?.textContent).toBe('1+1')
})
