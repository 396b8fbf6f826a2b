import type { App, BrowserWindow, NativeImage } from 'electron'

/** Edge of the overlay icon in pixels; Windows draws it at half of that where the screen is not scaled. */
export const BADGE_PX = 32

/** Blue, green, red, opacity: the order in which Electron reads a bitmap. */
const GROUND = [0x1c, 0x1c, 0xb3, 0xff]
const INK = [0xff, 0xff, 0xff, 0xff]

/** Three columns and five rows a sign, a bit for each point. */
const SIGNS: Readonly<Record<string, readonly number[]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 2, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '+': [0, 2, 7, 2, 0],
}
const SIGN_COLUMNS = 3
const SIGN_ROWS = 5
const MOST = 99

/** A disc with the number on it, `99+` for more. */
export function badgeBitmap(count: number): Buffer {
  const bitmap = Buffer.alloc(BADGE_PX * BADGE_PX * 4)
  const put = (x: number, y: number, colour: readonly number[]) => bitmap.set(colour, (y * BADGE_PX + x) * 4)
  const middle = (BADGE_PX - 1) / 2
  for (let y = 0; y < BADGE_PX; y += 1)
    for (let x = 0; x < BADGE_PX; x += 1)
      if (Math.hypot(x - middle, y - middle) <= BADGE_PX / 2) put(x, y, GROUND)

  const words = count > MOST ? `${MOST}+` : String(count)
  const scale = words.length === 3 ? 2 : 3
  const columns = words.length * (SIGN_COLUMNS + 1) - 1
  const left = Math.floor((BADGE_PX - columns * scale) / 2)
  const top = Math.floor((BADGE_PX - SIGN_ROWS * scale) / 2)
  for (const [at, sign] of words.split('').entries())
    for (const [row, bits] of (SIGNS[sign] ?? []).entries())
      for (let dot = 0; dot < SIGN_COLUMNS * scale * scale; dot += 1) {
        const column = Math.floor(dot / (scale * scale))
        if ((bits & (1 << (SIGN_COLUMNS - 1 - column))) === 0) continue
        const [right, down] = [dot % scale, Math.floor(dot / scale) % scale]
        const x = left + (at * (SIGN_COLUMNS + 1) + column) * scale + right
        put(x, top + row * scale + down, INK)
      }
  return bitmap
}

export interface Desktop {
  readonly app: Pick<App, 'setBadgeCount'>
  readonly windows: readonly Pick<BrowserWindow, 'setOverlayIcon'>[]
  readonly platform: NodeJS.Platform
  readonly imageOf: (bitmap: Buffer, size: number) => NativeImage
}

/** Shows how much waits where the desktop has a place for it: on the dock or launcher, on Windows over the taskbar icon. */
export function showWaiting(count: number, { app, windows, platform, imageOf }: Desktop): void {
  if (platform !== 'win32') return void app.setBadgeCount(count)
  const overlay = count === 0 ? null : imageOf(badgeBitmap(count), BADGE_PX)
  for (const window of windows) window.setOverlayIcon(overlay, count === 0 ? '' : String(count))
}
