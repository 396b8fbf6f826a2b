import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { behindFrame } from '../../../src/renderer/forms/behind-frame.ts'

beforeEach(() =>
  vi.useFakeTimers({
    toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'],
  }),
)
afterEach(() => vi.useRealTimers())

it('runs once behind the frame, however often it was asked', () => {
  const work = vi.fn<() => void>()
  const { soon } = behindFrame(work)
  soon()
  soon()
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
  soon()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(2)
})

it('runs at once for who acts on it, and then not again behind the frame', () => {
  const work = vi.fn<() => void>()
  const { soon, settle } = behindFrame(work)
  settle()
  expect(work).not.toHaveBeenCalled()
  soon()
  settle()
  expect(work).toHaveBeenCalledTimes(1)
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
})

it('runs nothing that was called off', () => {
  const work = vi.fn<() => void>()
  const { soon, cancel } = behindFrame(work)
  soon()
  cancel()
  vi.runAllTimers()
  expect(work).not.toHaveBeenCalled()
})
