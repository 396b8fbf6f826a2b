import type { NativeImage } from 'electron'
import { expect, it } from 'vitest'
import { BADGE_PX, badgeBitmap, showWaiting } from '../../src/main/hosts/waiting-badge.ts'

/** The white points of the badge, a line for each row of signs. */
function drawn(count: number, scale: number): string[] {
  const bitmap = badgeBitmap(count)
  const white = (x: number, y: number) => bitmap[(y * BADGE_PX + x) * 4] === 0xff
  const rows = Array.from({ length: BADGE_PX }, (_, y) =>
    Array.from({ length: BADGE_PX }, (_, x) => (white(x, y) ? '#' : '.')).join(''),
  ).filter((row) => row.includes('#'))
  const first = Math.min(...rows.map((row) => row.indexOf('#')))
  const last = Math.max(...rows.map((row) => row.lastIndexOf('#')))
  return rows
    .filter((_, at) => at % scale === 0)
    .map((row) =>
      row
        .slice(first, last + 1)
        .split('')
        .filter((_, at) => at % scale === 0)
        .join(''),
    )
}

function desktop(platform: NodeJS.Platform) {
  const shown: unknown[] = []
  const image = {} as NativeImage
  const overlay = (icon: NativeImage | null, words: string) => void shown.push([icon === image, words])
  return {
    shown,
    app: { setBadgeCount: (count?: number) => shown.push(count) > 0 },
    windows: [{ setOverlayIcon: overlay }],
    platform,
    imageOf: () => image,
  }
}

it('writes the number on a disc', () => {
  expect(drawn(12, 3)).toEqual(['.#..###', '##....#', '.#..###', '.#..#..', '###.###'])
  expect(drawn(100, 2)).toEqual(drawn(5_000, 2))
  expect(drawn(100, 2)[0]).toBe('###.###....')
  expect([...badgeBitmap(3).subarray(0, 4)]).toEqual([0, 0, 0, 0])
})

it('counts on the dock or the launcher, and over the icon in the taskbar of Windows', () => {
  const mac = desktop('darwin')
  showWaiting(7, mac)
  showWaiting(0, mac)
  expect(mac.shown).toEqual([7, 0])
  const windows = desktop('win32')
  showWaiting(7, windows)
  showWaiting(0, windows)
  expect(windows.shown).toEqual([
    [true, '7'],
    [false, ''],
  ])
})
