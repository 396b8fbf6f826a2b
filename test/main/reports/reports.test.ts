import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionReport } from '../../../src/shared/model/session-report.ts'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { logged, registered, sign } from '../sessions/logged-session.ts'
import { readPdf } from './read-pdf.ts'

interface Printed {
  readonly fileName: string
  readonly path: string | null
  readonly pdf: string | null
  readonly pages: number
  readonly sha256: string
  readonly auditHead: string
}

const NOBODY = '01936f00-0000-7000-8000-00000000dead'
let app: TestApp
let sessionUid: string
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
  sessionUid = (await logged(app, patientUid)).uid
})
afterEach(() => app.close())

const entries = async () => (await app.value<{ entries: AuditEntry[] }>('audit.list', { limit: 20 })).entries
const report = (language: 'en' | 'zh' = 'en') =>
  app.value<SessionReport>('reports.session', { sessionUid, language })
const print = (input: object = {}) =>
  app.value<Printed>('reports.sessionPdf', { sessionUid, language: 'zh', ...input })

test('shows the report of a session that nobody signed as a draft, in the language asked for', async () => {
  const english = await report()
  expect(english).toMatchObject({ uid: sessionUid, patientUid, standing: 'draft', mark: 'DRAFT' })
  expect(english.letterhead.department).toBe('Interventional Radiology')
  expect((await report('zh')).subject).toBe('张伟，0048213，常规 TACE，2026-03-02')
})

test('prints whoever signed it, and keeps a voided session readable as void', async () => {
  expect(await sign(app, sessionUid)).toMatchObject({ ok: true })
  expect((await report()).standing).toBe('signed')
  await app.value('sessions.void', { sessionUid, reason: 'Wrong patient' })
  const isVoid = await report()
  expect(isVoid.mark).toBe('VOID')
  expect(JSON.stringify(isVoid.blocks.at(-1))).toContain('Wrong patient')
})

test('names the newest event of the trail as its audit head', async () => {
  const before = await app.value<{ entries: AuditEntry[] }>('audit.list', { limit: 1 })
  const { auditHead, footer } = await report()
  expect(auditHead).toMatch(/^\d+:[0-9a-f]{8}$/)
  expect(Number(auditHead.split(':')[0])).toBeGreaterThanOrEqual(before.entries[0]?.seq ?? Infinity)
  expect(footer).toContain(auditHead)
})

test('answers with the PDF where no folder is named', async () => {
  const { pdf, path, pages, sha256, fileName } = await print()
  const bytes = Buffer.from(pdf ?? '', 'base64')
  expect(path).toBeNull()
  expect(pages).toBe(1)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  expect(readPdf(bytes).pages[0]).toContain('张伟')
  expect(fileName).not.toContain('0048213')
})

test('writes the PDF into a folder under a name that is free, and leaves nothing else there', async () => {
  const folder = join(app.dataDir, 'printed')
  mkdirSync(folder)
  const first = await print({ folder })
  const second = await print({ folder })
  expect(first.pdf).toBeNull()
  expect(second.path).toBe(first.path?.replace('.pdf', '-2.pdf'))
  expect(readdirSync(folder)).toHaveLength(2)
  expect(
    createHash('sha256')
      .update(readFileSync(first.path ?? ''))
      .digest('hex'),
  ).toBe(first.sha256)
})

test('refuses a folder that is not there, and a session that is not on file', async () => {
  const folder = join(app.dataDir, 'nowhere')
  expect(await app.ask('reports.sessionPdf', { sessionUid, language: 'en', folder })).toEqual({
    ok: false,
    error: { code: 'folder-not-found', folder },
  })
  for (const [name, rest] of [
    ['reports.session', {}],
    ['reports.sessionPdf', {}],
    ['reports.note', { how: 'print', sha256: null }],
  ] as const)
    expect(await app.ask(name, { sessionUid: NOBODY, language: 'en', ...rest })).toEqual({
      ok: false,
      error: { code: 'session-not-found', sessionUid: NOBODY },
    })
})

test('keeps one event of the trail for a PDF and one for a print, each naming the session and the patient', async () => {
  await print()
  await app.value('reports.note', { sessionUid, language: 'en', how: 'print', sha256: null })
  const noted = (await entries()).filter(({ endpoint }) => endpoint === 'reports.note')
  expect(noted).toHaveLength(2)
  for (const entry of noted)
    expect(entry).toMatchObject({ objectKind: 'reports', objectUid: sessionUid, patientUid, outcome: 'done' })
})

test('keeps a look at the report as a look into the record', async () => {
  await report()
  expect(app.vault.open?.register.waiting().at(-1)).toMatchObject({ endpoint: 'reports.session', patientUid })
})

test('gives out nothing where the trail does not keep it', async () => {
  const folder = join(app.dataDir, 'printed')
  mkdirSync(folder)
  const { handlers } = await import('../../../src/main/handlers.ts')
  const refusing = {
    ...handlers,
    reports: { ...handlers.reports, note: () => ({ ok: false, error: { code: 'session-not-found' } }) },
  }
  const other = await openTestApp({ handlers: refusing })
  const mine = (await logged(other, await registered(other))).uid
  const reply = await other.ask('reports.sessionPdf', { sessionUid: mine, language: 'en', folder })
  expect(reply).toEqual({ ok: false, error: { code: 'not-noted', cause: 'session-not-found' } })
  expect(readdirSync(folder)).toEqual([])
  await other.close()
})
