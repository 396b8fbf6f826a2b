import {
  airKerma,
  dap,
  fluoroscopy,
  frames,
  reportFile,
  run,
  single,
} from '../../test/main/attachments/dose-report-file.ts'
import { ask, openSession, openSheet, recordOf } from './places.mjs'

/** A picture of one grey dot: what matters is that it is one. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const PICTURE = { name: 'post-embolization-run-3.png', mimeType: 'image/png', buffer: PNG }
const CONSENT = {
  name: 'consent-2026-11-22.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n%consent\n%%EOF\n'),
}
const LETTER = { name: 'letter.docx', mimeType: 'application/msword', buffer: Buffer.from('PK\u0003\u0004') }

const intake = (page) => page.locator('.attachments-intake input')
const toFiles = (page) => page.locator('#session-files').evaluate((title) => title.scrollIntoView())

/** A file over the limit, made in the page: twenty megabytes need not be carried there. */
const chooseTooLarge = (page) =>
  intake(page).evaluate((input) => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'whole-run.dcm'))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })

async function attach(page, hospitalNo) {
  const { patient, sessions } = await recordOf(page, hospitalNo)
  const [patientUid, sessionUid] = [patient.uid, sessions.at(-1).uid]
  for (const [kind, caption, { buffer }] of [
    ['image', 'Run 3, after embolization', PICTURE],
    ['consent', null, CONSENT],
    ['image', 'Run 1', PICTURE],
  ]) {
    const uploadUid = crypto.randomUUID()
    await ask(page, 'imports.upload', { uploadUid, ordinal: 0, base64: buffer.toString('base64') })
    const fileName = kind === 'image' ? PICTURE.name : CONSENT.name
    await ask(page, 'attachments.add', {
      patientUid,
      sessionUid,
      kind,
      caption,
      source: { uploadUid, fileName },
    })
  }
  const kept = await ask(page, 'attachments.ofPatient', { patientUid })
  await ask(page, 'attachments.remove', { attachmentUid: kept.at(-1).uid, reason: 'Of another patient' })
}

async function chooseDoseReport(page, hospitalNo, report) {
  const buffer = reportFile({
    manufacturer: 'Example Systems',
    model: 'Angio 7',
    studyDate: '20261123',
    hospitalNo,
    planes: [single([dap('0.0148'), airKerma('0.921'), fluoroscopy('984'), frames('240')])],
    events: [run(), run(), run({ type: '113613' })],
    ...report,
  })
  await page
    .locator('.attachments-dose input')
    .setInputFiles({ name: 'dose-report.dcm', mimeType: 'application/dicom', buffer })
  await page.locator('.attachments-table').waitFor()
}

/** Files beside a session, and the dose report that fills its fields. */
export const FILE_SCENES = [
  {
    name: 'attachments',
    async open(page, origin) {
      await attach(page, 'D0132')
      await openSheet(page, origin, 'D0132')
      await intake(page).setInputFiles([PICTURE, CONSENT])
      await page.locator('.attachments-row-pending').last().waitFor()
      await page.locator('.attachments-removed summary').click()
      await toFiles(page)
    },
  },
  {
    name: 'attachments-refused',
    async open(page, origin) {
      await openSheet(page, origin, 'D0133')
      await intake(page).setInputFiles([LETTER])
      await page.locator('.attachments [role=alert]').waitFor()
      await chooseTooLarge(page)
      await page.waitForTimeout(300)
      await toFiles(page)
    },
  },
  {
    name: 'attachment-removal',
    async open(page, origin) {
      await attach(page, 'D0134')
      await openSheet(page, origin, 'D0134')
      await page.locator('.attachments-row button').last().click()
      await page.getByRole('dialog').locator('textarea').waitFor()
    },
  },
  {
    name: 'attachment-picture',
    async open(page, origin) {
      await attach(page, 'D0135')
      await openSheet(page, origin, 'D0135')
      await page.locator('.attachments-row button').first().click()
      await page.locator('.attachments-full').waitFor()
    },
  },
  {
    name: 'dose-report',
    isPictured: true,
    async open(page, origin) {
      await openSession(page, origin, 'D0136')
      await chooseDoseReport(page, 'D0136', {})
    },
  },
  {
    name: 'dose-report-doubted',
    async open(page, origin) {
      await openSession(page, origin, 'D0136')
      await chooseDoseReport(page, '0048213', {
        studyDate: '20261120',
        planes: [single([dap('0.0148', 'furlong'), fluoroscopy('')])],
      })
    },
  },
  {
    name: 'dose-report-filled',
    async open(page, origin) {
      await openSession(page, origin, 'D0136')
      await chooseDoseReport(page, 'D0136', { planes: [single([dap('0.0148'), fluoroscopy('984')])] })
      await page.keyboard.press('Control+Enter')
      await page.locator('[data-block="radiation"] p.small').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'dose-report-refused',
    async open(page, origin) {
      await openSession(page, origin, 'D0136')
      await page.locator('.attachments-dose input').setInputFiles(CONSENT)
      await page.locator('.attachments-dose [role=alert]').waitFor()
      await page.locator('.attachments-dose').scrollIntoViewIfNeeded()
    },
  },
]
