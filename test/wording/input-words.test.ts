import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract } from '../../src/shared/contract/index.ts'
import type { Endpoint } from '../../src/shared/kit/endpoint.ts'
import type { Explanation } from '../../src/shared/model/formula.ts'
import { factCode } from '../../src/shared/wording/fact-words.ts'
import { fieldName } from '../../src/shared/wording/fields.ts'
import { openTestApp, type TestApp } from '../support/open-test-app.ts'

/** Inputs that are listed only when they count, beside those of the examples and of nothing typed at all. */
const LISTED_WHEN_THEY_COUNT: readonly (readonly [call: string, input: object])[] = [
  ['scores.childPugh', { prothrombinProlongationS: 4, variant: 'pbc-psc', encephalopathySuppressed: true }],
  ['scores.bclc', { ecogDueToTumour: false }],
]

let app: TestApp
let explanations: readonly Explanation[]

beforeAll(async () => {
  app = await openTestApp()
  const asked = Object.entries<Endpoint>(contract.scores).flatMap(([verb, { input, example }]) =>
    [example, ...(input.safeParse({}).success ? [{}] : [])].map(
      (typed) => [`scores.${verb}`, typed] as const,
    ),
  )
  const answers: { readonly explain: Explanation }[] = []
  for (const [call, input] of [...asked, ...LISTED_WHEN_THEY_COUNT])
    answers.push(await app.value(call, input))
  explanations = answers.map(({ explain }) => explain)
})
afterAll(() => app.close())

it('has words in both languages for every input that a score explains', () => {
  const names = new Set(explanations.flatMap(({ inputs }) => inputs.map(({ name }) => name)))
  expect(names.size).toBeGreaterThan(25)
  for (const language of ['en', 'zh'] as const)
    expect([...names].filter((name) => fieldName(name, language) === name)).toEqual([])
})

it('has a Chinese word for every input but those that Chinese writes in Latin letters', () => {
  const names = new Set(explanations.flatMap(({ inputs }) => inputs.map(({ name }) => fieldName(name, 'zh'))))
  const latin = [...names].filter((name) => !/\p{Script=Han}/u.test(name)).toSorted()
  expect(latin).toEqual(['Child-Pugh', 'ECOG', 'INR'])
})

it('has words for the coded values of inputs', () => {
  const texts = ['none', 'refractory', 'pbc-psc', 'male', 'female']
  expect(texts.map((code) => factCode(code, 'zh'))).toEqual(['无', '顽固性', 'PBC 或 PSC', '男', '女'])
  expect(texts.map((code) => factCode(code, 'en'))).toEqual([
    'None',
    'Refractory',
    'PBC or PSC',
    'Male',
    'Female',
  ])
})
