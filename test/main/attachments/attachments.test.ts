import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newUid } from '../../../src/main/db/columns.ts'
import type { Attachment } from '../../../src/shared/model/attachment.ts'
import { sentence } from '../../../src/shared/wording/errors.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { patientInput } from '../sessions/session-draft.ts'
import { reportFile } from './dose-report-file.ts'
import { file, filled, JPEG, patientWithSession, PDF, PNG, upload } from './open-files.ts'

const MB = 1_000_000
let app: TestApp
let patientUid: string
let sessionUid: string
beforeEach(async () => {
  app = await openTestApp()
  ;({ patientUid, sessionUid } = await patientWithSession(app))
})
afterEach(() => app.close())

type Listed = Attachment & { thumbnail: string | null }
const list = () => app.value<Listed[]>('attachments.ofPatient', { patientUid })
const asked = (path: string, over: object = {}) => ({ patientUid, kind: 'image', source: { path }, ...over })
const add = (path: string, over?: object) => app.value<Attachment>('attachments.add', asked(path, over))
async function refusal(path: string, over?: object) {
  const reply = await app.ask('attachments.add', asked(path, over))
  if (reply.ok) throw new Error('it was taken in')
  return reply.error
}
async function bytesOf(attachmentUid: string): Promise<Buffer> {
  const read: Buffer[] = []
  for (let part = 0; ; part++) {
    const reply = await app.value<{ base64: string; parts: number }>('attachments.read', {
      attachmentUid,
      part,
    })
    expect(JSON.stringify(reply).length).toBeLessThan(1024 * 1024)
    read.push(Buffer.from(reply.base64, 'base64'))
    if (read.length === reply.parts) return Buffer.concat(read)
  }
}

test('copies a file into the record: it is read back the same after the file has changed', async () => {
  const bytes = filled(JPEG, 2 * MB + 1)
  const path = file('angiogram.jpg', bytes)
  const added = await add(path, { sessionUid, caption: 'A8 after embolization' })
  file('angiogram.jpg', filled(JPEG, 10))
  expect(added).toMatchObject({
    patientUid,
    sessionUid,
    kind: 'image',
    fileName: 'angiogram.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: 2 * MB + 1,
    sha256: hash('sha256', bytes),
    caption: 'A8 after embolization',
    addedBy: USER_NAME,
    removedAt: null,
  })
  expect((await bytesOf(added.uid)).equals(bytes)).toBe(true)
  expect(await list()).toEqual([{ ...added, thumbnail: null }])
})

test('takes what a browser hands over in parts, keeps its thumbnail, and lets go of the parts', async () => {
  const bytes = filled(PDF, 1_200_000)
  const source = { uploadUid: await upload(app, bytes), fileName: 'C:\\scans\\consent.pdf' }
  const thumbnail = PNG.toString('base64')
  const { uid } = await app.value<Attachment>('attachments.add', {
    patientUid,
    kind: 'consent',
    source,
    thumbnail,
  })
  expect(await list()).toMatchObject([{ fileName: 'consent.pdf', mediaType: 'application/pdf', thumbnail }])
  expect((await bytesOf(uid)).equals(bytes)).toBe(true)
  expect(await app.ask('attachments.add', { patientUid, kind: 'consent', source })).toMatchObject({
    error: { code: 'file-not-found' },
  })
})

test.each([
  ['image/jpeg', JPEG],
  ['image/png', PNG],
  ['application/pdf', PDF],
  ['application/dicom', reportFile()],
])('tells %s by its bytes, whatever it is called', async (mediaType, bytes) => {
  expect(await add(file('holiday.exe', bytes))).toMatchObject({ mediaType })
})

const dicomThatRuns = reportFile()
dicomThatRuns.write('MZ', 0, 'latin1')
test.each([
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', Buffer.from('MZ\x90\0')],
  ['a DICOM file that is a program as well', dicomThatRuns],
  ['an archive', Buffer.from('PK\x03\x04')],
  ['a PDF that begins as something else', Buffer.from('MZ%PDF-1.7')],
])('refuses %s, in both languages', async (_, bytes) => {
  const error = await refusal(file('scan.pdf', bytes))
  expect(error).toEqual({ code: 'attachment-type-refused', fileName: 'scan.pdf' })
  expect(sentence(error, 'en')).toContain('scan.pdf is by its content neither')
  expect(sentence(error, 'zh')).toContain('scan.pdf 的内容不是')
  expect(await list()).toEqual([])
})

test('takes 20 MB and refuses one byte more, with file, size, limit and unit', async () => {
  await add(file('largest.png', filled(PNG, 20 * MB)))
  const error = await refusal(file('larger.png', filled(PNG, 20 * MB + 1)))
  expect(sentence(error, 'en')).toBe('larger.png has 20.01 MB; an attachment may have at most 20 MB.')
  expect(sentence(error, 'zh')).toBe('larger.png 为 20.01 MB，附件最大 20 MB。')
  expect(await list()).toHaveLength(1)
})

test('keeps 200 MB for one patient, refuses the next byte, and counts nothing that was removed', async () => {
  const { uid } = await add(file('run.png', filled(PNG, 1000)))
  // Stands for ten large files, which would take the machine longer and show no more.
  const pretend = app.vault.open?.register.store.raw.prepare('UPDATE attachment SET size_bytes = ?')
  pretend?.run(200 * MB - PNG.length)
  await add(file('last.png', PNG))
  const error = await refusal(file('one-more.png', PNG))
  expect(sentence(error, 'en')).toBe(
    'one-more.png has 0.01 MB, and the files of this patient already take 200 MB of at most 200 MB.',
  )
  expect(sentence(error, 'zh')).toContain('上限为 200 MB')
  await app.value('attachments.remove', { attachmentUid: uid, reason: 'Taken twice' })
  expect(await add(file('one-more.png', PNG))).toMatchObject({ fileName: 'one-more.png' })
})

test('names what is missing: the file, the patient, the session, or another patient’s session', async () => {
  expect(await refusal('/nowhere/scan.pdf')).toEqual({ code: 'file-not-found', path: '/nowhere/scan.pdf' })
  expect(await refusal(file('empty.pdf', Buffer.alloc(0)))).toEqual({ code: 'file-empty' })
  const path = file('scan.pdf', PDF)
  expect(await refusal(path, { patientUid: newUid() })).toMatchObject({ code: 'patient-not-found' })
  expect(await refusal(path, { sessionUid: newUid() })).toMatchObject({ code: 'session-not-found' })
  const other = await app.value<{ uid: string }>('patients.register', {
    patient: patientInput({ hospitalNo: '0051377', name: '李娜', birthDate: '1958-07-11' }),
  })
  expect(await refusal(path, { patientUid: other.uid, sessionUid })).toMatchObject({
    code: 'session-not-found',
  })
})

test('accepts a thumbnail of 40,000 bytes, and none that is larger or no picture', async () => {
  const path = file('scan.pdf', PDF)
  const thumbnail = (size: number) => filled(JPEG, size).toString('base64')
  await add(path, { thumbnail: thumbnail(40_000) })
  for (const odd of [thumbnail(40_003), PDF.toString('base64')])
    expect(await refusal(path, { thumbnail: odd })).toMatchObject({ code: 'invalid-input' })
})

test('removes the bytes for a reason, keeps the row, and hands nothing out any more', async () => {
  const { uid } = await add(file('scan.png', filled(PNG, 1000)), { thumbnail: PNG.toString('base64') })
  expect(await app.ask('attachments.remove', { attachmentUid: uid, reason: ' ' })).toMatchObject({
    error: { code: 'invalid-input' },
  })
  await app.value('attachments.remove', { attachmentUid: uid, reason: 'Wrong patient' })
  expect(await list()).toMatchObject([
    { uid, fileName: 'scan.png', removedReason: 'Wrong patient', thumbnail: null },
  ])
  expect(await app.ask('attachments.remove', { attachmentUid: uid, reason: 'again' })).toMatchObject({
    error: { code: 'attachment-removed' },
  })
  expect(await app.ask('attachments.read', { attachmentUid: uid })).toEqual({
    ok: false,
    error: { code: 'attachment-removed', fileName: 'scan.png' },
  })
  const trail = await app.value<{ entries: { endpoint: string; reason: string | null }[] }>('audit.list')
  expect(trail.entries.find(({ endpoint }) => endpoint === 'attachments.remove')?.reason).toBe(
    'Wrong patient',
  )
})

test('hands out no byte of an attachment whose checksum does not fit', async () => {
  const { uid } = await add(file('scan.png', filled(PNG, 1000)))
  const raw = app.vault.open?.register.store.raw
  raw?.exec('DROP TRIGGER attachment_content_is_frozen')
  raw?.exec(`UPDATE attachment_content SET bytes = x'89504e47'`)
  expect(await app.ask('attachments.read', { attachmentUid: uid })).toEqual({
    ok: false,
    error: { code: 'attachment-damaged', fileName: 'scan.png' },
  })
})

test('never changes stored bytes', async () => {
  await add(file('scan.png', filled(PNG, 1000)))
  const change = () =>
    app.vault.open?.register.store.raw.exec(`UPDATE attachment_content SET bytes = x'89504e47'`)
  expect(change).toThrow(/frozen/)
})

test('a backup carries the files, and restoring it brings back what was removed since', async () => {
  const bytes = filled(PNG, 900_000)
  const { uid } = await add(file('scan.png', bytes))
  const { name } = await app.value<{ name: string }>('backups.create')
  await app.value('attachments.remove', { attachmentUid: uid, reason: 'By mistake' })
  await app.value('backups.restore', { name, reason: 'Removed by mistake' })
  await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  expect((await bytesOf(uid)).equals(bytes)).toBe(true)
})

test('no file of the data folder shows what is attached, nor its name', async () => {
  const marker = 'CANARY-9c1e-Zhang-Wei'
  const bytes = Buffer.concat([PDF, Buffer.from(marker.repeat(2000))])
  const source = { uploadUid: await upload(app, bytes), fileName: `${marker}.pdf` }
  await app.value('attachments.add', { patientUid, kind: 'consent', source, caption: marker })
  await refusal(file(`${marker}.svg`, Buffer.from('<svg/>')))
  await app.value('backups.create')
  const showing = readdirSync(app.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(marker) || readFileSync(path).includes(marker))
  expect(showing).toEqual([])
})
