import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { handleKey, handleKeyFirst } from '../../src/renderer/ui/shortcut-registry.ts'
import { clearStatus } from '../../src/renderer/ui/status-message.ts'

// Test files share one window: the next test and the next file find it as they would find a new one.

window.addEventListener('keydown', handleKeyFirst, { capture: true })
window.addEventListener('keydown', handleKey)
// A reply that came after the last test of the file before may have said something since.
clearStatus()
afterEach(cleanup)

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  clearStatus()
  window.removeEventListener('keydown', handleKeyFirst, { capture: true })
  window.removeEventListener('keydown', handleKey)
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
  document.title = ''
})
