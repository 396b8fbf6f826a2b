import { expect, onTestFinished, test } from 'vitest'
import type { z } from 'zod'
import { printPdf } from '../../../src/main/reports/print-pdf.ts'
import { patientSlipLayout } from '../../../src/main/reports/patient-slip-layout.ts'
import { recallLetterLayout } from '../../../src/main/reports/recall-letter-layout.ts'
import type { reports } from '../../../src/shared/contract/reports.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import { writePatientSlip } from '../../../src/shared/rules/report/patient-slip.ts'
import type { RecallFacts } from '../../../src/shared/rules/report/recall-facts.ts'
import { writeRecallLetter } from '../../../src/shared/rules/report/recall-letter.ts'
import { openTestApp } from '../../support/open-test-app.ts'
import { registered } from '../sessions/logged-session.ts'
import { sessionInput } from '../sessions/session-draft.ts'
import { readPdf } from './read-pdf.ts'

const AT = new Date('2026-03-20T04:15:00Z')
const FACTS: RecallFacts = {
  patient: {
    name: '何志远',
    namePinyin: 'He Zhiyuan',
    sex: 'male',
    hospitalNo: '0048213',
    contactName: '何敏',
  },
  review: {
    dueOn: '2026-04-01',
    windowOpensOn: '2026-03-30',
    windowClosesOn: '2026-04-13',
    appointmentOn: null,
  },
  performedOn: '2026-03-02',
  settings: {
    departmentName: '介入放射科',
    letterhead: { hospital: '示例医院', address: '示例路 1 号', phone: '020-5550-0100' },
  },
  today: '2026-03-20',
}
const DIAGNOSES = /TACE|cancer|carcinoma|tumou?r|liver|hepat|embol|癌|肿瘤|肝|栓塞|病灶/i

test.each(['en', 'zh'] as const)(
  'sets the letter on one A4 page and the slip on one of A6 (%s)',
  async (language) => {
    const letter = recallLetterLayout(writeRecallLetter(FACTS, 'contact', language), AT)
    const slip = patientSlipLayout(writePatientSlip(FACTS, language), AT)
    const set = async ({ definition, characters }: typeof letter) =>
      readPdf(await printPdf(definition, characters))
    const [a4, a6] = [await set(letter), await set(slip)]
    expect(a4.sizes.map((size) => size.map(Math.round))).toEqual([[595, 842]])
    expect(a6.sizes.map((size) => size.map(Math.round))).toEqual([[298, 420]])
    for (const page of [...a4.pages, ...a6.pages]) {
      expect(page).not.toContain('\ufffd')
      expect(page.replaceAll(/\s/g, '')).toContain(
        language === 'en' ? 'Wednesday,1April2026' : '2026年4月1日星期三',
      )
    }
  },
)

test('names no diagnosis, to nobody and in no language', () => {
  for (const language of ['en', 'zh'] as const)
    for (const paper of [
      writeRecallLetter(FACTS, 'patient', language),
      writeRecallLetter(FACTS, 'contact', language),
      writePatientSlip(FACTS, language),
    ])
      expect(JSON.stringify(paper)).not.toMatch(DIAGNOSES)
})

test('greets a patient and a contact person by their names', () => {
  const greeting = (over: Partial<RecallFacts['patient']>, to: 'patient' | 'contact' = 'patient') =>
    (['zh', 'en'] as const).map(
      (language) =>
        writeRecallLetter({ ...FACTS, patient: { ...FACTS.patient, ...over } }, to, language).greeting,
    )
  expect(greeting({})).toEqual(['尊敬的何志远先生：', 'Dear He Zhiyuan,'])
  expect(greeting({ sex: 'female' })[0]).toBe('尊敬的何志远女士：')
  expect(greeting({ sex: 'unknown' })[0]).toBe('尊敬的何志远：')
  expect(greeting({ name: null, namePinyin: null })).toEqual(['尊敬的患者：', 'Dear patient,'])
  expect(greeting({}, 'contact')).toEqual(['尊敬的何敏：', 'Dear 何敏,'])
})

test('asks to come until the window closes, and for a new day from the day after, unless one is booked', () => {
  const asks = (today: string, appointmentOn: string | null = null) =>
    writeRecallLetter({ ...FACTS, today, review: { ...FACTS.review, appointmentOn } }, 'patient', 'en')
      .closing[0]
  expect(asks('2026-04-13')).toContain('Please come within the days')
  expect(asks('2026-04-14')).toContain('its time has passed')
  expect(asks('2026-04-14', '2026-04-14')).toContain('Please come within the days')
  expect(asks('2026-04-15', '2026-04-14')).toContain('its time has passed')
})

test('gives the day of an imaging appointment in place of the due date', () => {
  const review = { ...FACTS.review, appointmentOn: '2026-04-09' }
  const { days } = writeRecallLetter({ ...FACTS, review }, 'patient', 'en')
  expect(days).toEqual([
    { name: 'Imaging appointment', value: 'Thursday, 9 April 2026' },
    { name: 'Please come between', value: 'Monday, 30 March 2026 and Monday, 13 April 2026' },
  ])
})

test('leaves with an event of the trail while the review is open, and not after', async () => {
  const app = await openTestApp()
  onTestFinished(() => app.close())
  const patientUid = await registered(app)
  const { review } = await app.value<z.output<typeof sessions.log.output>>(
    'sessions.log',
    sessionInput(patientUid, { review: { kind: 'book' } }),
  )
  const asked = { reviewUid: review?.uid ?? '', language: 'zh' }
  const print = (name: string, over: object = {}) => app.ask(`reports.${name}`, { ...asked, ...over })
  const slip = await app.value<z.output<typeof reports.patientSlip.output>>('reports.patientSlip', asked)
  expect(readPdf(Buffer.from(slip.pdf ?? '', 'base64')).pages[0]).toContain('张伟')
  expect(slip.fileName).not.toContain('0048213')
  expect(await print('recallLetter')).toMatchObject({ ok: true })
  expect(await print('recallLetter', { to: 'contact' })).toMatchObject({
    error: { code: 'no-contact-person' },
  })
  const { entries } = await app.value<{ entries: AuditEntry[] }>('audit.list', { limit: 5 })
  const noted = entries.filter(({ endpoint }) => endpoint === 'reports.notePaper')
  expect(noted).toHaveLength(2)
  for (const entry of noted) expect(entry).toMatchObject({ objectUid: asked.reviewUid, patientUid })
  await app.value('reviews.close', { reviewUid: asked.reviewUid, reason: 'transfer', closedOn: '2026-03-02' })
  for (const name of ['recallLetter', 'patientSlip'])
    expect(await print(name)).toMatchObject({ error: { code: 'review-not-open', state: 'closed' } })
})
