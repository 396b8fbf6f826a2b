import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { DoseReport } from '../../../src/shared/model/dose-report.ts'
import { PATIENT_UID } from '../../support/patient-record.ts'
import { inputAt, openSessionForm, TODAY } from './open-session-form.tsx'

// The whole form is on the page: a loaded machine takes its time over it.
configure({ asyncUtilTimeout: 10_000 })

const report = (over: Partial<DoseReport> = {}): DoseReport => ({
  values: [
    { field: 'dapGyCm2', value: 238, stated: '0.0238 Gy.m2' },
    { field: 'airKermaMgy', value: 1400, stated: '1.4 Gy' },
    { field: 'dsaRuns', value: 12, stated: '12' },
  ],
  open: [
    { field: 'fluoroscopyMin', reason: 'outside-limits', stated: '0 s' },
    { field: 'dsaFrames', reason: 'not-stated', stated: null },
  ],
  rotationalRuns: 1,
  manufacturer: 'Example Systems',
  model: 'Angio 7',
  studyDate: TODAY,
  patient: { match: 'same', hospitalNo: '0048213' },
  ...over,
})

/** A DICOM file as far as its first bytes go; what it says is up to the host. */
const dicom = new File([new Uint8Array(128), 'DICM'], 'report.dcm')

async function openWith(answer: DoseReport, language: 'en' | 'zh' = 'en') {
  const { host } = await openSessionForm({
    language,
    answers: { 'imports.upload': () => ({ bytes: 132 }), 'attachments.readDoseReport': () => answer },
  })
  return { host, user: userEvent.setup() }
}
function choose(file: File) {
  const [dose] = document.querySelectorAll('.attachments-dose input[type=file]')
  fireEvent.change(dose as Element, { target: { files: [file] } })
}

it('shows what a report says, fills it in as typed, and lists what stayed open and why', async () => {
  const { host, user } = await openWith(report())
  choose(dicom)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('row', { name: /Dose-area product/ }).textContent).toContain('238')
  expect(dialog.getByRole('row', { name: /Fluoroscopy/ }).textContent).toContain('outside the limits')
  expect(dialog.getByText(/1 of the runs is a rotation/)).toBeDefined()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(inputAt('procedure.dapGyCm2').value).toBe('238'))
  expect(inputAt('procedure.airKermaMgy').value).toBe('1400')
  expect(inputAt('procedure.dsaRuns').value).toBe('12')
  expect(inputAt('procedure.fluoroscopyMin').value).toBe('')
  expect(screen.getByText(/From the dose report of Example Systems Angio 7/).textContent).toContain(
    'DSA frames: the report does not state it',
  )
  expect(screen.getByRole('textbox', { name: 'Caption of report.dcm' })).toBeDefined()
  expect(host.asked.find(({ name }) => name === 'attachments.readDoseReport')?.input).toMatchObject({
    patientUid: PATIENT_UID,
    source: { fileName: 'report.dcm' },
  })
})

it('fills nothing of another patient or another day before somebody says that it is right', async () => {
  const { user } = await openWith(
    report({ patient: { match: 'other', hospitalNo: '777' }, studyDate: '2026-11-01' }),
  )
  choose(dicom)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/names patient 777/)).toBeDefined()
  expect(dialog.getByText(/is of 2026-11-01/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: /Fill in/ }))
  expect(inputAt('procedure.dapGyCm2').value).toBe('')
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: /Fill in/ }))
  await waitFor(() => expect(inputAt('procedure.dapGyCm2').value).toBe('238'))
})

it('says in the language of the page why a file is no dose report', async () => {
  const { host } = await openWith(report(), 'zh')
  host.refuseNext('attachments.readDoseReport', {
    code: 'not-a-dose-report',
    fileName: 'report.dcm',
    reason: 'other-document',
  })
  choose(dicom)
  expect((await screen.findByRole('alert')).textContent).toContain(
    'report.dcm 无法作为辐射剂量报告使用：是其他类型的 DICOM 文件。',
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})
