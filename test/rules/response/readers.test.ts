import { expect, it } from 'vitest'
import { compareReaders, ReadersInput } from '../../../src/shared/rules/response/readers.ts'

const reader = (name: string, ...said: [criteria: string, overall: string, change?: number | null][]) => ({
  reader: name,
  responses: said.map(([criteria, overall, changeFromBaselinePct]) => ({
    criteria,
    overall,
    ...(changeFromBaselinePct === undefined ? {} : { changeFromBaselinePct }),
  })),
})
const compare = (...readers: ReturnType<typeof reader>[]) => compareReaders(ReadersInput.parse({ readers }))

it('says that two readers agree, and by how much their measurements differ all the same', () => {
  expect(
    compare(reader('Wang Lei', ['mRECIST', 'PR', -42.1]), reader('Li Na', ['mRECIST', 'PR', -35])),
  ).toEqual({
    agree: true,
    comparisons: [
      {
        criteria: 'mRECIST',
        agree: true,
        opinions: [{ overall: 'PR', readers: ['Wang Lei', 'Li Na'] }],
        changeDifferencePct: 7.1,
        sentence: { en: 'mRECIST: Wang Lei and Li Na say PR.', zh: 'mRECIST：Wang Lei、Li Na判为 PR。' },
      },
    ],
  })
})

it('says who says what where three differ, criteria by criteria', () => {
  const answer = compare(
    reader('Wang Lei', ['RECIST1.1', 'SD', -10], ['mRECIST', 'CR', -100], ['EASL', 'CR']),
    reader('Li Na', ['mRECIST', 'PR', -60], ['RECIST1.1', 'SD', 4.5]),
    reader('Chen Jing', ['mRECIST', 'CR', -100], ['RECIST1.1', 'PD', null]),
  )
  expect(answer.agree).toBe(false)
  expect(
    answer.comparisons.map(({ criteria, agree, changeDifferencePct, sentence }) => [
      criteria,
      agree,
      changeDifferencePct,
      sentence.en,
      sentence.zh,
    ]),
  ).toEqual([
    [
      'mRECIST',
      false,
      40,
      'mRECIST: Wang Lei and Chen Jing say CR; Li Na says PR.',
      'mRECIST：Wang Lei、Chen Jing判为 CR；Li Na判为 PR。',
    ],
    [
      'RECIST1.1',
      false,
      14.5,
      'RECIST 1.1: Wang Lei and Li Na say SD; Chen Jing says PD.',
      'RECIST 1.1：Wang Lei、Li Na判为 SD；Chen Jing判为 PD。',
    ],
  ])
})

it('agrees as a whole only where every criterion does', () => {
  const first = reader('A', ['mRECIST', 'PR'], ['EASL', 'PR'])
  expect(compare(first, reader('B', ['mRECIST', 'PR'], ['EASL', 'SD']))).toMatchObject({
    agree: false,
    comparisons: [{ agree: true }, { agree: false, sentence: { en: 'EASL: A says PR; B says SD.' } }],
  })
})

it('lists more than two names as one does', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((name) => reader(name, ['EASL', 'NE']))
  expect(compare(a ?? reader(''), b ?? reader(''), c ?? reader('')).comparisons).toMatchObject([
    { changeDifferencePct: null, sentence: { en: 'EASL: A, B and C say NE.', zh: 'EASL：A、B、C判为 NE。' } },
  ])
})

it('compares nothing that only one of them judged, and no change that only one could compute', () => {
  expect(compare(reader('A', ['mRECIST', 'PR', -40]), reader('B', ['EASL', 'PR']))).toEqual({
    agree: null,
    comparisons: [],
  })
  expect(
    compare(reader('A', ['mRECIST', 'PR', -40]), reader('B', ['mRECIST', 'NE', null])).comparisons[0],
  ).toMatchObject({ agree: false, changeDifferencePct: null })
})

it.each([
  ['one reader twice', [reader('Wang Lei'), reader('Li Na'), reader('Wang Lei')], ['readers', 2, 'reader']],
  ['one written otherwise', [reader('Wang Lei'), reader('wang lei ')], ['readers', 1, 'reader']],
  [
    'one criterion twice of a reader',
    [reader('A', ['mRECIST', 'PR'], ['EASL', 'PR'], ['mRECIST', 'SD']), reader('B', ['mRECIST', 'PR'])],
    ['readers', 0, 'responses', 2, 'criteria'],
  ],
])('refuses %s', (_, readers, path) => {
  expect(ReadersInput.safeParse({ readers }).error?.issues).toMatchObject([
    { code: 'custom', path, message: 'named twice', params: { kind: 'named-twice' } },
  ])
})

it('needs two readers', () => {
  expect(ReadersInput.safeParse({ readers: [reader('A', ['mRECIST', 'PR'])] }).success).toBe(false)
})
