import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/kit/result.ts'

export interface StartOptions {
  readonly demo: boolean
  /** The day a demonstration shows, YYYY-MM-DD. */
  readonly today?: string
  readonly dataDir?: string
  /** 0 lets the system choose. */
  readonly port: number
}

/** The arguments that are ours, from a command line that may also carry the runtime's own switches. */
export function ownArguments(argv: readonly string[]): string[] {
  return argv.filter(
    (arg, i) => /^--(data|port|today|demo)(=|$)/.test(arg) || /^--(data|port|today)$/.test(argv[i - 1] ?? ''),
  )
}

/** What a host is started with, or one sentence about what is wrong with it. */
export function startOptions(args: readonly string[]): Result<StartOptions, string> {
  const parsed = parsedArgs(args)
  if (!parsed.ok) return parsed
  const { data, port: portText = '0', demo = false, today } = parsed.value
  const port = Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return err('--port takes a number from 0 to 65535.')
  if (today !== undefined && !demo) return err('--today is for --demo only: records carry the real day.')
  if (today !== undefined && !isDay(today)) return err('--today takes a day such as 2026-01-15.')
  if (demo && data !== undefined) return err('--demo keeps a folder of its own: leave --data out.')
  return ok({
    demo,
    port,
    ...(today === undefined ? {} : { today }),
    ...(data === undefined ? {} : { dataDir: data }),
  })
}

function parsedArgs(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { data: text, port: text, today: text, demo: { type: 'boolean' } } as const
  try {
    return ok(parseArgs({ args: [...args], options }).values)
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T09:00:00`))
