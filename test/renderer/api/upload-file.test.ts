import { expect, it, vi } from 'vitest'
import { makeClient } from '../../../src/renderer/api/client.ts'
import { uploadFile } from '../../../src/renderer/api/upload-file.ts'
import { fakeHost } from '../fake-transport.ts'

const bytes = Uint8Array.from({ length: 1_200_000 }, (_, at) => (at * 31) % 251)
const file = new File([bytes], 'visits.csv')
const never = () => false

it('hands a file over in parts that join to the same bytes', async () => {
  const host = fakeHost({ 'imports.upload': () => ({ bytes: 0 }) })
  const steps: number[] = []
  const reply = await uploadFile(makeClient(host).api, file, (done) => steps.push(done), never)
  const parts = host.asked.map(({ input }) => input as { uploadUid: string; ordinal: number; base64: string })
  expect(reply).toEqual({ ok: true, value: parts[0]?.uploadUid })
  expect(parts.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2])
  expect(parts.every(({ base64 }) => base64.length <= 700_000)).toBe(true)
  const joined = atob(parts.map(({ base64 }) => base64).join(''))
  expect(Uint8Array.from(joined, (char) => char.charCodeAt(0))).toEqual(bytes)
  expect(steps).toEqual([1, 2, 3])
})

it('stops at the part that is refused', async () => {
  const host = fakeHost({ 'imports.upload': () => ({ bytes: 0 }) })
  host.refuseNext('imports.upload', { code: 'file-too-large', bytes: 1, limit: 1 })
  const reply = await uploadFile(makeClient(host).api, file, () => undefined, never)
  expect(reply).toMatchObject({ ok: false, error: { code: 'file-too-large' } })
  expect(host.asked).toHaveLength(1)
})

it('sends nothing more once it was cancelled', async () => {
  const host = fakeHost({ 'imports.upload': () => ({ bytes: 0 }) })
  const reply = await uploadFile(
    makeClient(host).api,
    file,
    () => undefined,
    () => host.asked.length === 1,
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(host.asked).toHaveLength(1)
})

it('says of a file that cannot be read that it cannot, and hands nothing over', async () => {
  const host = fakeHost({ 'imports.upload': () => ({ bytes: 0 }) })
  const gone = new File(['x'], 'moved.csv')
  const read = vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (
    this: FileReader,
  ) {
    this.dispatchEvent(new Event('error'))
  })
  const reply = await uploadFile(makeClient(host).api, gone, () => undefined, never)
  expect(reply).toEqual({ ok: false, error: { code: 'file-not-readable', path: 'moved.csv' } })
  expect(host.asked).toEqual([])
  read.mockRestore()
})
