import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const SCRIPT = resolve(import.meta.dirname, 'due-dates-by-julian-day.ts')

describe('2,557 procedure days, counted by their Julian day numbers', () => {
  // Minutes east of Greenwich in January and in July show that the process lives in the zone.
  it.each([
    ['UTC', 0, 0],
    ['Europe/Berlin', 60, 120],
    ['America/New_York', -300, -240],
    ['Pacific/Auckland', 780, 720],
    ['Asia/Kolkata', 330, 330],
    ['America/Sao_Paulo', -180, -180],
  ])('have no wrong due date in %s', async (TZ, january, july) => {
    const { stdout } = await run(process.execPath, [SCRIPT], { env: { ...process.env, TZ } })
    expect(JSON.parse(stdout)).toEqual({
      days: 2557,
      wrong: [],
      from: '2024-01-01',
      to: '2030-12-31',
      january,
      july,
    })
  })
})
