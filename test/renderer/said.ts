import { renderHook } from '@testing-library/react'
import { useStatusMessage } from '../../src/renderer/ui/status-message.ts'

/** What the status bar says now, and whether it offers to take back what was saved. */
export function said() {
  const message = renderHook(() => useStatusMessage()).result.current
  return message && { text: message.text, isSaved: message.isSaved === true }
}
