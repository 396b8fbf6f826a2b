import { expect, test } from 'vitest'
import { HCC_TACE_SEG } from '../../../src/main/imports/presets/hcc-tace-seg.ts'
import { editDistance } from '../../../src/shared/rules/imports/import-drugs.ts'
import { judgeSingleSession } from '../../../src/shared/rules/imports/import-single-session.ts'

const SUMS = ['1_mRECIST', '1_RECIST', '2_mRECIST', '2_RECIST', '3_mRECIST', '3_RECIST']
/** A row that nothing is wrong with: −30 % by every reader. */
const USUAL: Record<string, string> = {
  hospitalNo: 'HCC_901',
  age: '63',
  sex: '1',
  aetiology: 'HCV and HBV',
  cirrhosis: '1',
  ecog: '0',
  largestMm: '6.2',
  lesionCount: 'multinodular',
  vascularInvasion: '0',
  lymphNodeMetastasis: '0',
  distantMetastasis: '0',
  afp: '116.1',
  drugs: 'Cisplatin, doxorubicin, Mitomycin-C',
  baselineDays: '21',
  reviewWeeks: '6.14',
  died: '0',
  survivalWeeks: '120',
  ...Object.fromEntries(
    SUMS.flatMap((sum) => [
      [`${sum}_BL`, '60'],
      [`${sum}_FU`, '42'],
      [sum, '2'],
    ]),
  ),
}

function judge(cells: Record<string, string> = {}) {
  const row = { line: 2, cells: { ...USUAL, ...cells }, cellsFound: 57, cellsExpected: 57 }
  const { row: judged, patient } = judgeSingleSession(row, HCC_TACE_SEG)
  const [session] = patient?.sessions ?? []
  return { patient, session, findings: judged.findings, codes: judged.findings.map(({ code }) => code) }
}

test('keeps the intervals around the anchored day, and doses as not recorded', () => {
  const { patient, session, codes } = judge()
  expect(codes).toEqual([])
  expect(patient).toMatchObject({
    sex: 'male',
    birthYear: 1945,
    aetiology: ['HBV', 'HCV'],
    cirrhosis: 'yes',
    diedOn: null,
    note: null,
    assessments: [
      { ecog: 0, lesionCount: 2, lesionCountIsMinimum: true, largestMm: 62, childPughReported: null },
    ],
    labs: [{ code: 'afp', value: 116.1, unit: 'ng/mL', sampledOn: '2008-06-02' }],
  })
  expect(session).toMatchObject({
    performedOn: '2008-06-02',
    procedureType: null,
    arteries: [
      {
        node: 'HA',
        selectivity: null,
        agents: [],
        drugs: [
          { drug: 'cisplatin', doseMg: null },
          { drug: 'doxorubicin', doseMg: null, vehicle: null },
          { drug: 'mitomycin', doseMg: null },
        ],
      },
    ],
    review: { state: 'done', doneOn: '2008-07-15', reader: 'Reader 1', secondReader: 'Reader 2' },
  })
})

test('judges every reader by both criteria; the first one is the review', () => {
  const { session } = judge({ '2_mRECIST_FU': '0', '2_mRECIST': '1' })
  const review = session?.review.state === 'done' ? session.review : undefined
  expect(review?.responses).toMatchObject([
    {
      criteria: 'mRECIST',
      baselineSumMm: 60,
      currentSumMm: 42,
      target: 'PR',
      overall: 'PR',
      changeFromBaselinePct: -30,
    },
    { criteria: 'RECIST1.1', target: 'PR' },
  ])
  expect(review?.note).toBeNull()
  expect(
    review?.readers.map(({ reader, responses }) => [
      reader,
      ...responses.map(({ criteria, baselineSumMm, currentSumMm, target }) =>
        [criteria, baselineSumMm, currentSumMm, target].join(' '),
      ),
    ]),
  ).toEqual([
    ['Reader 1', 'mRECIST 60 42 PR', 'RECIST1.1 60 42 PR'],
    ['Reader 2', 'mRECIST 60 0 CR', 'RECIST1.1 60 42 PR'],
    ['Reader 3', 'mRECIST 60 42 PR', 'RECIST1.1 60 42 PR'],
  ])
  expect(review?.readers[0]?.responses).toEqual(review?.responses)
})

test('keeps the sums of a later reader where the first gave none, and does not make them the review', () => {
  const noSums = Object.fromEntries(
    SUMS.filter((sum) => !sum.startsWith('2_')).flatMap((sum) =>
      [`${sum}_BL`, `${sum}_FU`, sum].map((c) => [c, '']),
    ),
  ) as Record<string, string>
  expect(judge(noSums).session?.review).toMatchObject({
    reader: null,
    secondReader: 'Reader 2',
    responses: [],
    readers: [{ reader: 'Reader 2', responses: [{ target: 'PR' }, { target: 'PR' }] }],
  })
})

test('questions a category that the sums do not give: 4 mm up is no progression by RECIST 1.1', () => {
  const rise = {
    '1_RECIST_BL': '20',
    '1_RECIST_FU': '24',
    '1_RECIST': '4',
    '1_mRECIST_BL': '20',
    '1_mRECIST_FU': '24',
    '1_mRECIST': '4',
  }
  const { findings } = judge(rise)
  expect(findings).toMatchObject([
    {
      code: 'response-differs',
      column: '1_RECIST',
      value: '4',
      reason: { en: 'The file says PD; the sums give SD.' },
    },
  ])
})

test('reads drug-eluting beads as such', () => {
  expect(judge({ drugs: 'doxorubicin LC beads' }).session).toMatchObject({
    procedureType: 'DEB_TACE',
    arteries: [
      { agents: [{ agent: 'DEB', amount: null }], drugs: [{ drug: 'doxorubicin', vehicle: 'beads' }] },
    ],
  })
  expect(judge({ drugs: 'NA' }).session?.arteries).toEqual([])
})

test('offers the likely meaning of a misspelt drug, and does not enter it', () => {
  const { session, findings, patient } = judge({ drugs: 'Cisplastin' })
  expect(findings).toMatchObject([
    {
      code: 'drug-unknown',
      value: 'Cisplastin',
      reason: { en: expect.stringContaining('Meant Cisplatin?') },
    },
  ])
  expect(session?.arteries).toEqual([])
  expect(patient?.note).toContain('chemotherapy: Cisplastin')
  expect(judge({ drugs: 'saline' }).findings[0]?.reason.en).not.toContain('Meant')
})

test('questions a review before its session and leaves its sums out', () => {
  const before = judge({ reviewWeeks: '-25.86', died: '1', survivalWeeks: '85.43' })
  expect(before.codes).toEqual(['review-before-session'])
  expect(before.session?.review).toEqual({ state: 'closed', reason: 'dead', closedOn: '2010-01-21' })
  const undated = judge({ reviewWeeks: '' })
  expect(undated.codes).toEqual(['review-undated'])
  expect(undated.session?.review).toEqual({ state: 'open' })
  expect(judge({ reviewWeeks: '0' }).codes).toEqual([])
})

test.each([
  ['0', []],
  ['30', []],
  ['31', ['baseline-stale']],
  ['-1', ['baseline-after-session']],
])('judges a baseline %s days before the session: %j', (baselineDays, codes) => {
  expect(judge({ baselineDays }).codes).toEqual(codes)
})

test('questions a viable sum longer than the whole', () => {
  const { findings } = judge({ '1_mRECIST_FU': '42.1', '1_mRECIST': '3' })
  expect(findings.map(({ code, column }) => [code, column])).toContainEqual(['viable-longer', '1_mRECIST_FU'])
})

test('measures how far two words are apart', () => {
  expect([
    editDistance('cisplastin', 'cisplatin'),
    editDistance('', 'abc'),
    editDistance('kitten', 'sitting'),
  ]).toEqual([1, 3, 3])
})
