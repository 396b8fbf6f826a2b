import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { handleKey, handleKeyFirst } from '../../src/renderer/ui/shortcut-registry.ts'

// Test files share one window: the next test and the next file find it as they would find a new one.

window.addEventListener('keydown', handleKeyFirst, { capture: true })
window.addEventListener('keydown', handleKey)
afterEach(cleanup)

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  window.removeEventListener('keydown', handleKeyFirst, { capture: true })
  window.removeEventListener('keydown', handleKey)
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
  document.title = ''
})
