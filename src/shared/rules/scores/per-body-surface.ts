import { settled, sumOf } from '../../kit/decimal.ts'
import { bodySurfaceM2 } from './body-surface.ts'

interface Measured<D> {
  readonly heightCm: number | null
  readonly weightKg: number | null
  readonly doses: readonly D[]
}

/** Body surface at a session by Mosteller, m2; null without height and weight. */
export function surfaceM2({ heightCm, weightKg }: Measured<unknown>): number | null {
  return heightCm === null || weightKg === null ? null : bodySurfaceM2(heightCm, weightKg)
}

/**
 * Doses of all sessions in mg/m2, each by the body surface of its session. `known` leaves out the sessions without
 * one, and `isWhole` says whether there are none of these.
 */
export function perBodySurface<D>(
  sessions: readonly Measured<D>[],
  mgOf: (dose: D) => number,
): { readonly known: number; readonly isWhole: boolean } {
  const parts = sessions.map((session) => {
    const surface = surfaceM2(session)
    return surface === null ? null : sumOf(session.doses.map(mgOf)) / surface
  })
  return {
    known: settled(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)),
    isWhole: !parts.includes(null),
  }
}
