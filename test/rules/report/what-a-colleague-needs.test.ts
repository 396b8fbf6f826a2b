import { expect, test } from 'vitest'
import { NO_COMPLICATION_DETAILS } from '../../../src/shared/model/complication.ts'
import type { ReportBlock } from '../../../src/shared/model/session-report.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import type { ReportFacts } from '../../../src/shared/rules/report/report-facts.ts'
import { writeSessionReport } from '../../../src/shared/rules/report/session-report.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { eligibleSnapshot, reportFacts, standardSession, treatedArtery } from '../../support/report-facts.ts'
import { lesion } from '../../support/patient-record.ts'

function said(code: ReportBlock['code'], facts: Partial<ReportFacts> = {}, language: Language = 'en') {
  const { blocks } = writeSessionReport(reportFacts(facts), language)
  return (blocks.find((block) => block.code === code)?.lines ?? []).map(({ name, value }) =>
    name === '' ? value : `${name}: ${value}`,
  )
}
const of = (parts: Partial<Session>) => ({ session: standardSession(parts) })

test('claims no absence of collaterals that nobody was asked about', () => {
  const arteries = [treatedArtery('A8')]
  expect(said('anatomy', of({ arteries }))).toContain('Extrahepatic collaterals: not recorded')
  expect(said('anatomy', of({ arteries }), 'zh')).toContain('肝外侧支: 未记录')
})

test('claims no absence of feeders while one artery was not asked about', () => {
  const no = treatedArtery('A8', { tumourSupply: 'no' })
  const unasked = treatedArtery('A5', { tumourSupply: null })
  expect(said('anatomy', of({ arteries: [no] }))).toContain('Tumour feeders: none')
  expect(said('anatomy', of({ arteries: [no, unasked] }))).toContain('Tumour feeders: not recorded')
})

test('says of an artery without agents that none is recorded, not that none was given', () => {
  const arteries = [treatedArtery('A8', { agents: [], drugs: [] })]
  expect(said('doses', of({ arteries }))[0]).toBe('Total: no agent or drug recorded')
})

test('does not say of a void session that it was never judged', () => {
  const nothing = { snapshots: [], frozen: null }
  expect(said('indication', nothing).join()).toContain('no verdict was stored')
  expect(said('indication', { ...of({ state: 'void' }), ...nothing }).join()).not.toContain('no verdict')
})

test('tells liver function, stage and laboratory values as they were frozen', () => {
  expect(said('indication')).toEqual(
    expect.arrayContaining([
      'Liver, stage: Child-Pugh A5, ALBI −2.44 (grade 2a), ECOG 0, BCLC B',
      'Laboratory: 2026-11-18: Bilirubin 17.5\u202fµmol/L, Albumin 38.4\u202fg/L, INR 1.12, Platelets 104\u202f10⁹/L, WBC 4.6\u202f10⁹/L, Creatinine 71\u202fµmol/L',
    ]),
  )
})

test('tells a range where Child-Pugh or the stage was open, and days that differ one by one', () => {
  const frozen = {
    facts: { bili_mg_dl: 1.1, inr: 1.2 },
    sampledOn: new Map([
      ['bili_mg_dl', '2026-11-18'],
      ['inr', '2026-11-01'],
    ]),
    bclc: ['A', 'B'],
  }
  const plain = eligibleSnapshot(standardSession())
  const open = { ...plain, judgement: { ...plain.judgement, childPugh: { low: 5, high: 8 } } }
  expect(said('indication', { frozen, snapshots: [open] })).toEqual(
    expect.arrayContaining([
      'Liver, stage: Child-Pugh A5–B8, BCLC A/B',
      'Laboratory: 2026-11-18: Bilirubin 1.1\u202fmg/dL; 2026-11-01: INR 1.2',
    ]),
  )
  const nothing = { facts: {}, sampledOn: new Map<string, string>(), bclc: [] }
  const unknown = { ...plain, judgement: { ...plain.judgement, childPugh: { low: 5, high: 15 } } }
  expect(said('indication', { frozen: nothing, snapshots: [unknown] })).toEqual(
    expect.arrayContaining(['Liver, stage: not recorded', 'Laboratory: not recorded']),
  )
})

test('tells where each lesion lies and how large it was on the day, not later', () => {
  const lesions = [
    lesion(1, { '2026-11-02': 32, '2026-12-20': 20 }),
    lesion(2, {}, { segments: ['4a', '5'], firstSeenOn: '2026-11-02' }),
    lesion(3, { '2026-12-20': 9 }),
    lesion(4, { '2026-11-02': 11 }, { mergedOn: '2026-11-10' }),
  ]
  expect(said('doses', { lesions }).at(-1)).toBe(
    'Lesions on file: L1 S8 32\u202fmm, viable 32\u202fmm; L2 S4a/S5 size not recorded',
  )
  expect(said('doses', { lesions: [] }).at(-1)).toBe('Lesions on file: not recorded')
})

const RECORDED = { acknowledged: [], recordedAt: '2026-11-21T08:00:00Z', recordedBy: '王芳' }

test('tells the day card and the course of the stay, or that nobody recorded them', () => {
  expect(said('aftercare')).toEqual(['not recorded'])
  const days = [
    { day: 0, painNrs: 4, feverCel: null, nauseaGrade: null, altUL: null, note: null, ...RECORDED },
    { day: 2, painNrs: 2, feverCel: 38.4, nauseaGrade: 1, altUL: 210, note: 'Paracetamol', ...RECORDED },
  ]
  const course = {
    postEmbolizationSyndrome: true,
    components: ['fever' as const],
    onsetH: null,
    endDay: null,
    dischargedOn: '2026-11-25',
    dischargePainNrs: 1,
    readmitted: null,
    readmissionReason: null,
    status30: 'alive' as const,
    status90: null,
    deathCause: null,
    deathRelated: null,
    ...RECORDED,
  }
  expect(said('aftercare', { days, course })).toEqual([
    'Day card: D0 pain 4; D2 pain 2, 38.4\u202f°C, nausea grade 1, ALT 210\u202fU/L, Paracetamol',
    'Post-embolization syndrome: yes (fever)',
    'Discharge: 2026-11-25 (pain 1)',
    'Status at 30 days: Alive',
  ])
})

test('tells complications of the days after beside those of the room', () => {
  const abscess = {
    ...NO_COMPLICATION_DETAILS,
    uid: '01936f00-0000-7000-8000-0000000000aa',
    sessionUid: null,
    reviewUid: null,
    term: 'ABSCESS' as const,
    onset: 'within_30d' as const,
    onsetOn: '2026-12-04',
    cirseGrade: '3' as const,
    cirseVersion: '2017' as const,
    note: null,
    addedAt: '2026-12-05T08:00:00Z',
    addedBy: '王芳',
  }
  const [room, later] = said('complications', { laterComplications: [abscess] })
  expect(room).toBe('none in the room')
  expect(later).toMatch(/2026-12-04: Liver abscess, CIRSE grade 3 \(2017\): /)
})

test('writes a Chinese name in letters as well for readers of English only', () => {
  expect(said('identity')[0]).toBe('Name: 何志远 (He Zhiyuan)')
  expect(said('identity', {}, 'zh')[0]).toBe('姓名: 何志远')
  const { patient } = reportFacts()
  expect(said('identity', { patient: { ...patient, namePinyin: null } })[0]).toBe('Name: 何志远')
  expect(said('identity', { patient: { ...patient, name: 'John Doe' } })[0]).toBe('Name: John Doe')
  expect(writeSessionReport(reportFacts(), 'en').subject).toContain('何志远 (He Zhiyuan)')
})
