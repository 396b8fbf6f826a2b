import { err, ok, type Result } from '../../shared/kit/result.ts'

export const PASSPHRASE_LENGTH = 12
const LEAST_SCORE = 3
/** What is left once names are taken out has to be at least half a passphrase. */
const LEAST_OWN_CHARACTERS = 6

export interface WeakPassphrase {
  readonly code: 'weak-passphrase'
  /** `too-short`, `names-only`, `guessable`, or the estimator's reason, e.g. `straightRow`. */
  readonly reason: string
}

/** Refuses what a guesser would try early. `known` is what anybody knows about the person. */
export async function judgePassphrase(
  passphrase: string,
  known: readonly string[],
): Promise<Result<void, WeakPassphrase>> {
  if (Array.from(passphrase).length < PASSPHRASE_LENGTH) return weak('too-short')
  const words = known.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 1)
  if (withoutWords(passphrase, words).length < LEAST_OWN_CHARACTERS) return weak('names-only')
  const { score, warning } = await estimate(passphrase, words)
  return score < LEAST_SCORE ? weak(warning ?? 'guessable') : ok(undefined)
}

const weak = (reason: string): Result<never, WeakPassphrase> => err({ code: 'weak-passphrase', reason })

function withoutWords(passphrase: string, words: readonly string[]): string {
  return words
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), passphrase.toLowerCase())
    .replaceAll(/[\s\p{P}]/gu, '')
}

/** The word lists weigh a megabyte and are needed only when somebody chooses a passphrase. */
async function estimate(passphrase: string, words: readonly string[]) {
  const [{ ZxcvbnFactory }, language] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const estimator = new ZxcvbnFactory({ dictionary: language.dictionary, graphs: language.adjacencyGraphs })
  const { score, feedback } = estimator.check(passphrase.slice(0, 100), [...words])
  return { score, warning: feedback.warning }
}
