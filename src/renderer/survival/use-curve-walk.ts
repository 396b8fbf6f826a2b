import { useState, type KeyboardEvent } from 'react'
import type { SurvivalStep } from '../../shared/model/survival.ts'
import type { DrawnCurve } from './curve-lines.tsx'

const LEAP = 10

export interface CurveWalk {
  /** The curve that keys walk; its interval is drawn. */
  readonly active: DrawnCurve | undefined
  /** The step under the cursor; null before the first key. */
  readonly step: SurvivalStep | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Puts the cursor on the step at or before a day. */
  readonly goToDay: (days: number) => void
  readonly leave: () => void
}

/** Left and right walk the steps of a curve, up and down change the curve, Enter opens the step. */
export function useCurveWalk(
  drawn: readonly DrawnCurve[],
  onOpen: (curve: DrawnCurve, step: SurvivalStep) => void,
): CurveWalk {
  const [line, setLine] = useState(0)
  const [at, setAt] = useState<number | null>(null)
  const active = drawn[Math.min(line, drawn.length - 1)]
  const steps =
    active?.curve.steps.filter(({ events }, index, all) => events > 0 || index === all.length - 1) ?? []
  const here = at === null ? null : Math.min(at, steps.length - 1)
  const step = here === null ? null : (steps[here] ?? null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const last = steps.length - 1
    const from = here ?? -1
    const to: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(from + 1, last),
      ArrowLeft: Math.max(from - 1, 0),
      PageDown: Math.min(from + LEAP, last),
      PageUp: Math.max(from - LEAP, 0),
      Home: 0,
      End: last,
    }
    const turn: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const next = to[event.key]
    const by = turn[event.key]
    if (next !== undefined) setAt(next)
    else if (by !== undefined) setLine((line + by + drawn.length) % Math.max(1, drawn.length))
    else if (event.key === 'Enter' && active && step) onOpen(active, step)
    else if (event.key === 'Escape' && step) setAt(null)
    else return
    event.preventDefault()
  }
  return {
    active,
    step,
    onKeyDown,
    goToDay: (days) =>
      setAt(
        Math.max(
          0,
          steps.findLastIndex((one) => one.days <= days),
        ),
      ),
    leave: () => setAt(null),
  }
}
