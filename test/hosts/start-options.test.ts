import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../src/main/hosts/data-folder.ts'
import { clockStartingOn } from '../../src/main/hosts/demo-clock.ts'
import { menuTemplate } from '../../src/main/hosts/menu.ts'
import { ownArguments, startOptions } from '../../src/main/hosts/start-options.ts'
import { localDate } from '../../src/shared/kit/iso-date.ts'

test('takes its own arguments out of a command line that carries the runtime’s as well', () => {
  const argv = [
    '/electron',
    '--inspect=0',
    '.',
    '--no-sandbox',
    '--data',
    '/records',
    '--demo',
    '--today=2026-01-15',
  ]
  expect(ownArguments(argv)).toEqual(['--data', '/records', '--demo', '--today=2026-01-15'])
})

test('reads what a host is started with', () => {
  expect(startOptions([])).toEqual({ ok: true, value: { demo: false, port: 0 } })
  expect(startOptions(['--data', 'x', '--port', '8080'])).toEqual({
    ok: true,
    value: { demo: false, port: 8080, dataDir: 'x' },
  })
})

test.each([
  ['--port', '-1', false],
  ['--port', '0', true],
  ['--port', '65535', true],
  ['--port', '65536', false],
  ['--port', 'http', false],
])('%s %s is accepted: %s', (option, value, isAccepted) => {
  expect(startOptions([`${option}=${value}`]).ok).toBe(isAccepted)
})

test.each([
  ['2026-02-28', true],
  ['2026-13-01', false],
  ['2026-1-5', false],
  ['today', false],
])('a demonstration on %s is accepted: %s', (day, isAccepted) => {
  expect(startOptions(['--demo', '--today', day]).ok).toBe(isAccepted)
})

test('keeps records on the local disk of each system, and never in a roaming profile', () => {
  const windows = { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }
  expect(defaultDataFolder(windows, 'win32', 'C:\\Users\\a')).toContain('Local')
  expect(defaultDataFolder(windows, 'win32', 'C:\\Users\\a')).not.toContain('Roaming')
  expect(defaultDataFolder({}, 'darwin', '/Users/a')).toContain('Application Support')
  expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/a').replaceAll('\\', '/')).toBe(
    '/data/embolog',
  )
})

test('the clock of a demonstration starts in the morning of its day and runs on', () => {
  const clock = clockStartingOn('2026-01-15')
  const [first, second] = [clock(), clock()]
  expect([localDate(first), first.getHours()]).toEqual(['2026-01-15', 9])
  expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime())
})

test('the menu speaks the language of the system', () => {
  const labels = (locale: string) => menuTemplate('linux', locale).map(({ label }) => label)
  expect(labels('en-GB')).toEqual(['Edit', 'View', 'Window'])
  expect(labels('zh-CN')).toEqual(['编辑', '视图', '窗口'])
  expect(menuTemplate('darwin', 'en').map(({ label }) => label)[0]).toBe('Embolog')
})
