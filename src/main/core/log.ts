import { pino } from 'pino'
import { rotatingFile } from './rotating-file.ts'
import { framesOf } from './stack-frames.ts'

/** Everything that a line of the log may say. Nothing else is taken, whatever it is called with. */
export interface LogFacts {
  readonly incident?: string
  readonly endpoint?: string
  readonly code?: string
  readonly commandId?: string
  readonly version?: string
  readonly durationMs?: number
  readonly count?: number
}

export interface Log {
  /** `code` says in kebab case what happened, e.g. `unlock-refused`. */
  event(code: string, facts?: LogFacts): void
  /** What kind of defect it was and where; its message may quote a record and stays out. */
  defect(incident: string, cause: unknown): void
}

const CODE = /^[A-Za-z0-9_.:-]{1,80}$/
const TEXTS = ['incident', 'endpoint', 'code', 'commandId', 'version'] as const
const NUMBERS = ['durationMs', 'count'] as const

/** Writes codes, ids and durations to `app.log`, ten files of at most one megabyte. Never what a record says. */
export function createLog({ folder, now }: { readonly folder: string; readonly now: () => Date }): Log {
  const timestamp = () => `,"at":"${now().toISOString()}"`
  const logger = pino({ base: null, timestamp, messageKey: 'event' }, rotatingFile(folder, 'app.log'))
  return {
    event(code, facts = {}) {
      logger.info(allowed(facts), code)
    },
    defect(incident, cause) {
      logger.error({ ...allowed({ incident, code: codeOf(cause) }), frames: framesOf(cause) }, 'defect')
    },
  }
}

/** A fact that is not in the shape of a code could be free text, so it is left out. */
function allowed(facts: LogFacts): Record<string, string | number> {
  const kept: Record<string, string | number> = {}
  for (const key of TEXTS) {
    const value = facts[key]
    if (value !== undefined && CODE.test(value)) kept[key] = value
  }
  for (const key of NUMBERS) {
    const value = facts[key]
    if (Number.isFinite(value)) kept[key] = Number(value)
  }
  return kept
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
