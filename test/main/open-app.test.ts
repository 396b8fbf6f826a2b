import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openApp } from '../../src/main/open-app.ts'

it('keeps a defect in the log of the data folder, by incident and place, never by its message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'embolog-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const stderr = vi.spyOn(console, 'error').mockReturnValue()
  const app = openApp({
    root: resolve(import.meta.dirname, '../..'),
    start: { demo: false, dataDir: join(folder, 'data'), port: 0 },
    jobs: {
      run() {
        throw new Error('the row of Zhang Wei, 0048213')
      },
    },
    emit: () => undefined,
  })
  onTestFinished(() => app.close())
  const department = {
    departmentName: 'IR',
    userName: 'Chen Jing',
    passphrase: 'seven blue lanterns at dusk',
  }
  expect(await app.dispatch({ name: 'department.create', input: department })).toMatchObject({ ok: true })
  const reply = await app.dispatch({ name: 'exports.sessionsCsv', input: { identifiers: 'full' } })
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  const incident = reply.ok ? '' : String(reply.error['incident'])
  const path = join(folder, 'data', 'logs', 'app.log')
  await vi.waitFor(() => expect(existsSync(path)).toBe(true))
  const line = readFileSync(path, 'utf8')
  expect(line).toContain(incident)
  expect(line).toContain('open-app.test.ts')
  expect(line).not.toMatch(/Zhang|0048213/)
  expect(stderr.mock.calls.flat().join()).not.toMatch(/Zhang|0048213/)
})
