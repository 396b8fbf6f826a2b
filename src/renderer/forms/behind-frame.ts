/** Work that is put off until the frame that shows a key is drawn; many calls in between are one run. */
export interface BehindFrame {
  /** Asks for a run behind the next frame. */
  readonly soon: () => void
  /** Runs at once what was asked for; nothing where nothing was. */
  readonly settle: () => void
  /** Runs at once, asked for or not. */
  readonly now: () => void
  readonly cancel: () => void
}

/**
 * Puts `work` behind the frame of the key that asked for it. A window that is hidden draws no frame and runs
 * nothing until it is seen again or somebody settles it: who acts on the outcome calls `settle` first.
 */
export function behindFrame(work: () => void): BehindFrame {
  let frame: number | null = null
  let task: ReturnType<typeof setTimeout> | null = null

  function cancel() {
    if (frame !== null) cancelAnimationFrame(frame)
    if (task !== null) clearTimeout(task)
    frame = null
    task = null
  }
  function now() {
    cancel()
    work()
  }
  return {
    soon() {
      if (frame !== null || task !== null) return
      frame = requestAnimationFrame(() => {
        frame = null
        // The callback runs before the frame is painted, the task after it.
        task = setTimeout(now)
      })
    },
    settle() {
      if (frame !== null || task !== null) now()
    },
    now,
    cancel,
  }
}
