import { expect, test } from 'vitest'
import { sessionReportPdf } from '../../../src/main/reports/session-report-pdf.ts'
import type { ArteryUse } from '../../../src/shared/model/procedure/artery-use.ts'
import type { ReportFacts } from '../../../src/shared/rules/report/report-facts.ts'
import { writeSessionReport } from '../../../src/shared/rules/report/session-report.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { reportFacts, standardSession, treatedArtery } from '../../support/report-facts.ts'
import { readPdf } from './read-pdf.ts'

const NODES: readonly ArteryUse['node'][] = [
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'RHA',
  'LHA',
  'RIPA',
  'LGA',
  'MHA',
]

async function printed(language: Language, facts: Partial<ReportFacts> = {}) {
  const report = writeSessionReport(reportFacts(facts), language)
  const { bytes, pages } = await sessionReportPdf(report, new Date('2026-11-20T04:15:00Z'))
  return { ...readPdf(bytes), counted: pages }
}
const named = (name: string) => ({ patient: { ...reportFacts().patient, name } })

test.each(['zh', 'en'] as const)(
  'sets a standard session of two arteries on one A4 page (%s)',
  async (language) => {
    const { pages, counted, sizes } = await printed(language)
    expect(pages).toHaveLength(1)
    expect(counted).toBe(1)
    expect(sizes[0]?.map(Math.round)).toEqual([595, 842])
  },
)

test('holds text that can be copied: a Chinese name, a drug and an artery', async () => {
  const { pages } = await printed('zh')
  for (const said of ['何志远', '表柔比星 20\u202fmg', 'RIPA 右膈下动脉', '146\u202fGy·cm²', '陈静'])
    expect(pages[0]).toContain(said)
})

test('says in the footer who printed it, when in UTC and on which clock, the audit head and the page', async () => {
  const { pages } = await printed('en')
  expect(pages[0]).toContain(
    'Printed by 陈静, 2026-11-20 04:15 UTC (2026-11-20 12:15 UTC+08:00). Audit head 1234:9f3a01bc',
  )
  expect(pages[0]).toContain('Page 1 of 1')
})

test('embeds one font of two weights and names no other', async () => {
  const { fonts } = await printed('zh')
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
    'EmbologReport-400',
    'EmbologReport-600',
  ])
  expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true)
})

test('lets twelve arteries flow over pages that all carry the head and their number', async () => {
  const session = standardSession({ arteries: NODES.map((node) => treatedArtery(node)) })
  const { pages, counted } = await printed('zh', { session })
  expect(pages.length).toBeGreaterThan(1)
  expect(counted).toBe(pages.length)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('何志远，0051877，常规 TACE，2026-11-20')
    expect(page).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`)
    expect(page).toContain('1234:9f3a01bc')
  }
  for (const node of NODES) expect(pages.join('')).toContain(`${node} `)
})

test.each([
  [
    'zh',
    /第 \d+ 页，共 \d+ 页/g,
    ['第 1 页，共 2 页', '第 2 页，共 2 页'],
    '何志远，0051877，常规 TACE，2026-11-20',
    '草稿',
  ],
  [
    'en',
    /Page \d+ of \d+/g,
    ['Page 1 of 2', 'Page 2 of 2'],
    '何志远 (He Zhiyuan), 0051877, cTACE, 2026-11-20',
    'DRAFT',
  ],
] as const)(
  'numbers two pages once each, and says on both whose they are, of which day, and that nobody signed (%s)',
  async (language, number, numbers, subject, mark) => {
    const arteries = NODES.map((node) => treatedArtery(node))
    const session = standardSession({ arteries, signedAt: null, signedBy: null })
    const { pages, counted } = await printed(language, { session })
    expect(counted).toBe(2)
    expect(pages.map((page) => page.match(number))).toEqual(numbers.map((one) => [one]))
    for (const page of pages) {
      expect(page.split(subject)).toHaveLength(2)
      expect(page).toContain(mark)
    }
  },
)

test('draws a box for a character that no font knows, and keeps the character in the text', async () => {
  const { pages } = await printed('zh', named('王\u{2B740}𠮷ꙮ'))
  expect(pages[0]).toContain('王\u{2B740}𠮷ꙮ')
})

test('takes control characters, joined emoji and right-to-left text without failing', async () => {
  const { pages } = await printed('en', named('A\tB\u0007\u200d👩‍⚕️ عربي'))
  expect(pages).toHaveLength(1)
})

test('marks every page of a draft and of a void session', async () => {
  const draft = await printed('en', { session: standardSession({ signedAt: null, signedBy: null }) })
  expect(draft.pages[0]).toContain('DRAFT')
  const isVoid = await printed('zh', { session: standardSession({ state: 'void', voidReason: '患者错误' }) })
  expect(isVoid.pages[0]).toContain('作废')
})
