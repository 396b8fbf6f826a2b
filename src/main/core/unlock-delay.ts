import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '../db/durable-file.ts'
import { storageFailure } from './storage-failure.ts'

const LONGEST_WAIT_S = 300
const Attempts = z.object({ failures: z.int().min(0), lastAt: z.number() })

/** Makes guessing slow: after each wrong passphrase the next try waits twice as long, also after a restart. */
export interface UnlockDelay {
  /** Seconds until the next try is allowed; 0 when it is allowed now. */
  secondsLeft(): number
  /** Counts a try as wrong before it is made, so that ending the program in the middle gains nothing. */
  begin(): void
  /** The try was right. Returns how many wrong ones went before it. */
  succeed(): number
}

export function createUnlockDelay(path: string, now: () => Date): UnlockDelay {
  /** What a full disk did not take: records can be read without room, and guessing is slow all the same. */
  let unwritten: z.output<typeof Attempts> | undefined

  function read() {
    if (unwritten) return unwritten
    if (!existsSync(path)) return { failures: 0, lastAt: 0 }
    const parsed = Attempts.safeParse(tolerantJson(readFileSync(path, 'utf8')))
    // An unreadable counter was tampered with: start where one wrong try would leave it.
    return parsed.data ?? { failures: 1, lastAt: now().getTime() }
  }
  return {
    secondsLeft() {
      const { failures, lastAt } = read()
      if (failures === 0) return 0
      const wait = Math.min(LONGEST_WAIT_S, 2 ** (failures - 1))
      // A clock set back must not make the wait longer than it is.
      const passed = Math.max(0, now().getTime() - lastAt) / 1000
      return Math.max(0, Math.ceil(wait - passed))
    },
    begin() {
      const { failures } = read()
      const attempts = { failures: failures + 1, lastAt: now().getTime() }
      try {
        replaceFile(path, JSON.stringify(attempts))
        unwritten = undefined
      } catch (thrown) {
        if (storageFailure(thrown)?.code !== 'disk-full') throw thrown
        unwritten = attempts
      }
    },
    succeed() {
      const { failures } = read()
      unwritten = undefined
      rmSync(path, { force: true })
      return Math.max(0, failures - 1)
    },
  }
}

function tolerantJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
