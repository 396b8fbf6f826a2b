import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SessionReportPart } from '../../../src/renderer/reports/session-report-part.tsx'
import { writeSessionReport } from '../../../src/shared/rules/report/session-report.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { reportFacts, standardSession } from '../../support/report-facts.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'

const session = standardSession()
const printed = vi.fn<() => void>()
const saved: { readonly name: string; readonly bytes: Blob }[] = []
let blob: Blob | undefined
beforeEach(() => {
  saved.length = 0
  printed.mockReset()
  vi.stubGlobal('print', printed)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob
    return 'blob:report'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob !== undefined) saved.push({ name: this.download, bytes: blob })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const open = (answers: FakeAnswers = {}, language: Language = 'en') =>
  openScreen(() => <SessionReportPart session={session} />, {
    language,
    answers: {
      'reports.session': (asked) => writeSessionReport(reportFacts({ session }), asked.language),
      'reports.note': () => ({ uid: session.uid, patientUid: session.patientUid }),
      'reports.sessionPdf': () => ({
        fileName: 'embolog-report.pdf',
        path: null,
        pdf: btoa('%PDF-1.3 report'),
        pages: 1,
        sha256: '0'.repeat(64),
        auditHead: '1234:9f3a01bc',
      }),
      ...answers,
    },
  })

it('opens the report by Ctrl+P in the language of the window, and shows it as it will stand on paper', async () => {
  await open({}, 'zh')
  await userEvent.keyboard('{Control>}p{/Control}')
  const paper = within(await screen.findByRole('region', { name: '肝动脉化疗栓塞（TACE）治疗报告' }))
  expect(paper.getByText('何志远，0051877，常规 TACE，2026-11-20')).toBeDefined()
  expect(paper.getByText(/审计链首 1234:9f3a01bc/)).toBeDefined()
})

it('prints in the other language where it is chosen, after the trail has kept it', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await user.click(screen.getByRole('radio', { name: 'Chinese' }))
  await user.click(screen.getByRole('button', { name: /Preview and print/ }))
  await screen.findByRole('region', { name: '肝动脉化疗栓塞（TACE）治疗报告' })
  await user.keyboard('{Control>}p{/Control}')
  await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
  expect(host.asked.filter(({ name }) => name === 'reports.note').map(({ input }) => input)).toEqual([
    { sessionUid: session.uid, language: 'zh', how: 'print', sha256: null },
  ])
})

it('prints what is on file at that moment, not what was on file when it was looked at', async () => {
  const user = userEvent.setup()
  let seq = 1234
  await open({
    'reports.session': ({ language }) => {
      const auditHead = { seq: seq++, hash: '9f3a01bc'.repeat(8) }
      return writeSessionReport(reportFacts({ session, auditHead }), language)
    },
  })
  await user.click(screen.getByRole('button', { name: /Preview and print/ }))
  expect((await screen.findByRole('region')).textContent).toContain('1234:9f3a01bc')
  printed.mockImplementation(() => expect(document.body.textContent).toContain('1235:9f3a01bc'))
  await user.click(screen.getByRole('button', { name: /^Print/ }))
  await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
})

it('prints nothing that the trail did not keep, and says why', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await user.click(screen.getByRole('button', { name: /Preview and print/ }))
  await screen.findByRole('region')
  host.refuseNext('reports.note', { code: 'disk-full' })
  await user.click(screen.getByRole('button', { name: /^Print/ }))
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(printed).not.toHaveBeenCalled()
})

it('hands the PDF to the system under the name that the answer gives it', async () => {
  const user = userEvent.setup()
  await open()
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toBe('embolog-report.pdf')
  expect(await saved[0]?.bytes.text()).toBe('%PDF-1.3 report')
})

it('says of an unsigned session that its report is a draft', async () => {
  const draft = standardSession({ signedAt: null, signedBy: null })
  await openScreen(() => <SessionReportPart session={draft} />)
  expect(screen.getByText(/marked as a draft/)).toBeDefined()
})
