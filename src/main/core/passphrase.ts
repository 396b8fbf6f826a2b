import { err, ok, type Result } from '../../shared/kit/result.ts'

export const PASSPHRASE_LENGTH = 12
const LEAST_SCORE = 3

export interface WeakPassphrase {
  readonly code: 'weak-passphrase'
  /** `too-short`, or the warning of the estimator as a code, e.g. `common`, `keyPattern`. */
  readonly reason: string
}

/** Refuses what a guesser would try early. `known` are words about the person, which count as guessed. */
export async function judgePassphrase(
  passphrase: string,
  known: readonly string[],
): Promise<Result<void, WeakPassphrase>> {
  if ([...passphrase].length < PASSPHRASE_LENGTH) return err({ code: 'weak-passphrase', reason: 'too-short' })
  const { score, warning } = await estimate(passphrase, known)
  return score < LEAST_SCORE
    ? err({ code: 'weak-passphrase', reason: warning ?? 'guessable' })
    : ok(undefined)
}

/** The word lists weigh a megabyte and are needed only when somebody chooses a passphrase. */
async function estimate(passphrase: string, known: readonly string[]) {
  const [{ ZxcvbnFactory }, language] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const estimator = new ZxcvbnFactory({ dictionary: language.dictionary, graphs: language.adjacencyGraphs })
  const { score, feedback } = estimator.check(passphrase.slice(0, 100), [...known])
  return { score, warning: feedback.warning }
}
