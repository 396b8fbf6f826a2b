import { expect, test } from 'vitest'
import { REPORT_BLOCKS, SessionReport, type ReportBlock } from '../../../src/shared/model/session-report.ts'
import { NO_AGENT_DETAILS } from '../../../src/shared/model/procedure/given.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import type { ReportFacts } from '../../../src/shared/rules/report/report-facts.ts'
import { writeSessionReport } from '../../../src/shared/rules/report/session-report.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { eligibleSnapshot, reportFacts, standardSession, treatedArtery } from '../../support/report-facts.ts'

const reportOf = (session: Partial<Session>, language: Language = 'en', facts: Partial<ReportFacts> = {}) =>
  writeSessionReport(reportFacts({ session: standardSession(session), ...facts }), language)
const block = (report: SessionReport, code: ReportBlock['code']) =>
  report.blocks.find((candidate) => candidate.code === code)
const said = (report: SessionReport, code: ReportBlock['code']) =>
  (block(report, code)?.lines ?? []).map(({ name, value }) => (name === '' ? value : `${name}: ${value}`))

test('has every block of a report in its order, in both languages, as its schema says', () => {
  for (const language of ['en', 'zh'] as const) {
    const report = reportOf({}, language)
    expect(SessionReport.parse(report)).toEqual(report)
    expect(report.blocks.map(({ code }) => code)).toEqual([...REPORT_BLOCKS])
    for (const { lines, title } of report.blocks) {
      expect(title).not.toBe('')
      expect(lines.length).toBeGreaterThan(0)
    }
  }
})

test.each([
  ['en', 'indication', 'Eligibility: Eligible by NHC 2022 1.0.0, SHA-256 b5b95795b0bd'],
  ['zh', 'indication', '适应证判定: 符合适应证，依据 卫健委 2022 1.0.0，SHA-256 b5b95795b0bd'],
  ['en', 'access', 'Microcatheter: 2.4\u202fF, swan neck'],
  ['zh', 'access', '造影导管: RH，5\u202fF'],
  ['en', 'anatomy', 'Extrahepatic collaterals: RIPA Right inferior phrenic'],
  ['zh', 'anatomy', 'Michels 分型: III'],
  ['en', 'doses', 'Total: Epirubicin 40\u202fmg; Iodized oil 10\u202fmL; Gelatin sponge 2\u202fmL'],
  ['zh', 'doses', '合计: 表柔比星 40\u202fmg；碘化油 10\u202fmL；明胶海绵 2\u202fmL'],
  ['en', 'radiation', 'Dose-area product: 146\u202fGy·cm²'],
  ['zh', 'radiation', '对比剂浓度: 320\u202fmg I/mL'],
  [
    'en',
    'medication',
    'Medication in the room: Lidocaine 100\u202fmg; Dexamethasone 10\u202fmg; Ondansetron 8\u202fmg',
  ],
  ['zh', 'complications', '术中无'],
  ['en', 'complications', 'none in the room'],
  ['en', 'closure', 'Closure: ExoSeal, 5\u202fmin'],
  ['en', 'review', 'Window: 2026-12-18 – 2027-01-01'],
  ['zh', 'operators', '穿刺至拔鞘: 09:05 – 10:20'],
  ['en', 'signature', 'Signed at: 2026-11-20 04:10 UTC (2026-11-20 12:10 UTC+08:00)'],
  ['zh', 'addenda', '无'],
] as const)('writes in %s, under %s: %s', (language, code, line) => {
  expect(said(reportOf({}, language), code)).toContain(line)
})

test('lists for each artery what went in, and how the flow stood', () => {
  expect(block(reportOf({}), 'doses')?.table?.rows[0]).toEqual([
    'A8 Segment 8 branch',
    'Superselective',
    'Iodized oil 5\u202fmL, water in oil\nGelatin sponge 1\u202fmL, 350–560\u202fµm\nEpirubicin 20\u202fmg, in 5\u202fmL, oil emulsion',
    'III: flow reduced, blush gone\nStasis',
  ])
})

test('says of a missing value that it is not recorded, and of one that cannot be had why', () => {
  const unavailable = [{ path: 'airKermaMgy', reason: 'not_displayed' }] as const
  const report = reportOf({ dapGyCm2: null, airKermaMgy: null, unavailable: [...unavailable] })
  expect(block(report, 'radiation')?.lines).toContainEqual({
    name: 'Dose-area product',
    value: 'not recorded',
    standing: 'missing',
    isWide: false,
  })
  expect(said(report, 'radiation')).toContain('Air kerma: not available: Not displayed by the system')
})

test('never prints a carried value as a fact, and leaves a carried dose out of the sum', () => {
  const report = reportOf({ unconfirmed: ['sheathCh', 'arteries.0.drugs.0.doseMg', 'arteries.1'] })
  expect(block(report, 'access')?.lines).toContainEqual({
    name: 'Sheath',
    value: 'not confirmed: 5\u202fF',
    standing: 'unconfirmed',
    isWide: false,
  })
  const [first, second] = block(report, 'doses')?.table?.rows ?? []
  expect(first?.[2]).toContain('Epirubicin not confirmed: 20\u202fmg')
  expect(second?.every((cell) => cell.includes('not confirmed: '))).toBe(true)
  expect(said(report, 'doses')).toEqual([
    'Total: Epirubicin: amount not recorded or not confirmed; Iodized oil at least 5\u202fmL, 1 amount(s) not recorded or not confirmed; Gelatin sponge at least 1\u202fmL, 1 amount(s) not recorded or not confirmed',
    'Lesions on file: L1 S8 32\u202fmm, viable 32\u202fmm',
  ])
})

test('names a balloon microcatheter, and doubts the line where that was carried', () => {
  expect(said(reportOf({ microcatheterBalloon: true }), 'access')).toContain(
    'Microcatheter: 2.4\u202fF, swan neck, balloon',
  )
  expect(said(reportOf({ microcatheterBalloon: false }), 'access')).toContain(
    'Microcatheter: 2.4\u202fF, swan neck',
  )
  const carried = { microcatheterBalloon: true, unconfirmed: ['microcatheterBalloon'] }
  expect(said(reportOf(carried, 'zh'), 'access')).toContain('微导管: 未确认：2.4\u202fF，鹅颈，球囊')
})

test('prints how glue was thinned, how many vials were used, and how long beads took up their drug', () => {
  const glue = { ...NO_AGENT_DETAILS, agent: 'nBCA', amount: 1, oilPerGlue: 3 } as const
  const beads = {
    ...NO_AGENT_DETAILS,
    agent: 'DEB',
    amount: 2,
    vials: 1,
    loadedMg: 75,
    loadingMin: 90,
  } as const
  const arteries = [treatedArtery('A8', { agents: [glue, beads], drugs: [] })]
  expect(block(reportOf({ arteries }), 'doses')?.table?.rows[0]?.[2]?.split('\n')).toEqual([
    'n-BCA glue 1\u202fmL, glue to oil 1:3',
    'Drug-eluting beads 2\u202fmL, vials: 1, loaded with 75\u202fmg, loading time 90\u202fmin',
  ])
})

test.each([
  [{ contrastMl: null, co2Ml: 60 }, ['CO₂: 60\u202fmL']],
  [{ contrastMl: 20, co2Ml: 60 }, ['Contrast volume: 20\u202fmL', 'CO₂: 60\u202fmL']],
  [{ contrastMl: 60, co2Ml: null }, ['Contrast volume: 60\u202fmL']],
  [{ contrastMl: null, co2Ml: null }, ['CO₂: not recorded']],
])('measures carbon dioxide by its own volume: %o', (volumes, lines) => {
  const report = reportOf({ contrastAgent: 'CO2', contrastMgIPerMl: null, ...volumes })
  expect(said(report, 'radiation').filter((line) => /^(Contrast volume|CO₂):/.test(line))).toEqual(lines)
})

test.each([
  [['baseCatheterCh'], 'access', 'Base catheter: not confirmed: RH, 5\u202fF'],
  [['microcatheterTip'], 'access', 'Microcatheter: not confirmed: 2.4\u202fF, swan neck'],
  [['closureMin'], 'closure', 'Closure: not confirmed: ExoSeal, 5\u202fmin'],
  [['endedAt'], 'operators', 'Puncture to sheath out: not confirmed: 09:05 – 10:20'],
] as const)('doubts a whole line where %o, a part of it, was carried', (unconfirmed, code, line) => {
  expect(said(reportOf({ unconfirmed: [...unconfirmed] }), code)).toContain(line)
})

test('doubts the one detail of a drug that was carried, and still adds up its dose', () => {
  const report = reportOf({ unconfirmed: ['arteries.0.drugs.0.vehicle', 'arteries.0.agents.1.sizeUm'] })
  expect(block(report, 'doses')?.table?.rows[0]?.[2]?.split('\n').slice(1)).toEqual([
    'Gelatin sponge 1\u202fmL, not confirmed: 350–560\u202fµm',
    'Epirubicin 20\u202fmg, in 5\u202fmL, not confirmed: oil emulsion',
  ])
  expect(said(report, 'doses')[0]).toContain('Total: Epirubicin 40\u202fmg;')
})

test('keeps beads apart from the same drug in solution in the total', () => {
  const [usual] = standardSession().arteries
  const drug = { ...treatedArtery('A8').drugs[0], drug: 'doxorubicin', doseMg: 50 } as const
  const onBeads = treatedArtery('A5', {
    agents: [],
    drugs: [{ ...treatedArtery('A5').drugs[0], ...drug, vehicle: 'beads' } as never],
  })
  const report = reportOf({ arteries: usual ? [usual, onBeads] : [] })
  expect(said(report, 'doses')[0]).toContain('Doxorubicin on beads 50\u202fmg')
})

test('tells an override with its reason and both people, and which rules spoke against', () => {
  const session = standardSession()
  const plain = eligibleSnapshot(session)
  const snapshot = eligibleSnapshot(session, {
    judgement: { ...plain.judgement, verdict: 'ABSOLUTE', absolute: ['K3'], unknown: ['K8b'] },
    decision: {
      ...plain.decision,
      override: { code: 'emergency', text: null, responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
    },
  })
  const lines = said(writeSessionReport(reportFacts({ session, snapshots: [snapshot] }), 'en'), 'indication')
  expect(lines).toContain(
    'Eligibility: Absolute contraindication by NHC 2022 1.0.0, SHA-256 b5b95795b0bd; absolute: K3; undecided: K8b',
  )
  expect(lines).toContain('Override: Emergency; Li Na and Wang Fang')
})

test('names a ruleset of the department by its id, and says where no verdict was stored', () => {
  const own = eligibleSnapshot(standardSession(), { rulesetId: 'our-rules', rulesetVersion: '2.1.0' })
  expect(said(reportOf({}, 'en', { snapshots: [own] }), 'indication').join()).toContain('by our-rules 2.1.0')
  expect(said(reportOf({}, 'zh', { snapshots: [] }), 'indication')).toContain(
    '适应证判定: 本次治疗未保存判定',
  )
})

test.each([
  [{}, 'signed', null, null],
  [{ signedAt: null, signedBy: null }, 'draft', 'DRAFT', '草稿'],
  [{ state: 'void', voidReason: 'Wrong patient' }, 'void', 'VOID', '作废'],
  [{ signedAt: null, signedBy: null, state: 'void', voidReason: 'Wrong patient' }, 'void', 'VOID', '作废'],
] as const)('marks %o as %s', (session, standing, en, zh) => {
  expect(reportOf(session)).toMatchObject({ standing, mark: en })
  expect(reportOf(session, 'zh').mark).toBe(zh)
})

test('appends each amendment with its reason, and why a session was voided', () => {
  const amendments = [
    {
      revision: 1,
      reason: 'Dose read wrong',
      amendedAt: '2026-11-21T02:00:00Z',
      amendedBy: '李娜',
      changes: [
        { path: 'contrastMl', before: 110, after: 130 },
        { path: 'completionReason', before: null, after: 'Pain' },
      ],
    },
  ]
  const report = reportOf({ revision: 2, state: 'void', voidReason: 'Wrong patient' }, 'en', { amendments })
  expect(said(report, 'addenda')).toEqual([
    'Revision 1 amended: 2026-11-21 02:00 UTC, 李娜: Dose read wrong',
    'Contrast volume 110 mL → 130 mL; Reason for stopping not recorded → Pain',
    'Voided: Wrong patient',
  ])
})

test('prints every complication that the session holds, and the onset of one after the room', () => {
  const event = {
    term: 'ARTERY_SPASM',
    onset: 'during',
    onsetOn: '2026-11-20',
    cirseGrade: '1',
    cirseVersion: '2017',
    note: null,
    ctcaeGrade: 2,
    sirSeverity: 'mild',
    relation: null,
    treatment: 'Nitroglycerin 200 µg',
    extraDays: null,
    outcome: null,
    reportedTo: null,
  } as const
  const later = { ...event, term: 'ABSCESS', onset: 'within_24h', onsetOn: '2026-11-21' } as const
  const report = reportOf({ noComplication: false, complications: [event, later] })
  const graded = 'CIRSE grade 1 (2017): Solved in the same session, no sequelae, CTCAE grade 2, SIR Mild'
  expect(said(report, 'complications')).toEqual([
    `Arterial spasm, ${graded}, Nitroglycerin 200 µg`,
    `Within 24 h, 2026-11-21: Liver abscess, ${graded}, Nitroglycerin 200 µg`,
  ])
})

test('gives the reason where no review was booked', () => {
  const report = reportOf({ noReviewReason: 'Referred back' }, 'en', { review: null })
  expect(said(report, 'review')).toEqual(['Due on: none, Referred back'])
})

test.each([
  [480, '2026-11-20 12:15 UTC+08:00'],
  [-210, '2026-11-20 00:45 UTC−03:30'],
  [0, '2026-11-20 04:15 UTC+00:00'],
])('names the zone of the clock, %i minutes ahead', (tzOffsetMin, local) => {
  expect(reportOf({}, 'en', { tzOffsetMin }).footer).toContain(`2026-11-20 04:15 UTC (${local})`)
})
