import { expect, test } from 'vitest'
import type { SessionReport } from '../../../src/shared/model/session-report.ts'
import type { ReportFacts } from '../../../src/shared/rules/report/report-facts.ts'
import { writeSessionReport } from '../../../src/shared/rules/report/session-report.ts'
import { eligibleSnapshot, reportFacts, standardSession, treatedArtery } from '../../support/report-facts.ts'
import { session } from '../../support/patient-record.ts'

const standard = standardSession()

/** Beads into an accessory artery, stopped half-way: every field that a report can hold says something. */
const full = standardSession({
  procedureType: 'DEB_TACE',
  intent: 'bridge',
  stageNo: 1,
  stageOf: 2,
  mdtDecision: 'TACE, then listing',
  accessConversion: 'Radial to femoral',
  microcatheterInnerIn: 0.021,
  hepaticVeinInvasion: 'VV1',
  bileDuctInvasion: 'B0',
  arterioportalShunt: 'slow',
  arterioportalShuntPlace: 'distal',
  extrahepaticSites: ['lung', 'bone'],
  arteries: [
    treatedArtery('A6', {
      origin: 'accessory',
      arisesFrom: 'SMA',
      lesionUids: [],
      agents: [
        {
          agent: 'DEB',
          sizeUm: '100-300',
          amount: 2,
          brand: 'DC Bead',
          vials: 1,
          gelatinForm: null,
          emulsionType: null,
          oilPerGlue: null,
          loadedMg: 75,
          loadingMin: 90,
        },
      ],
      drugs: [
        {
          drug: 'doxorubicin',
          doseMg: 50,
          volumeMl: null,
          vehicle: 'beads',
          givenMin: 12,
          vialMg: null,
          vials: null,
        },
      ],
    }),
    treatedArtery('LGA', { tumourSupply: 'no', endpoint: null, flow: null, agents: [], drugs: [] }),
  ],
  completion: 'partial',
  stopReasons: ['pain', 'time'],
  completionReason: 'Segment 4 left for stage 2',
  debEndpoint: 'all_given',
  contrastAgent: 'CO2',
  contrastMgIPerMl: null,
  co2Ml: 60,
  cbctDapGyCm2: 54,
  peakSkinDoseMgy: 610,
  sedationOperator: '周敏',
  anaesthesia: 'conscious_sedation',
  medications: [
    { medication: 'opioid', amount: 5, name: 'Morphine' },
    { medication: 'antibiotic', amount: null, name: null },
  ],
  vitalsEnd: { systolicMmHg: null, diastolicMmHg: null, pulsePerMin: 80, spo2Pct: null },
  closureDevice: 'other',
  closureSuccess: false,
  angiographyUnit: 'Azurion 7',
  note: 'Second stage in six weeks',
  revision: 2,
})
const relative = eligibleSnapshot(full)

const CASES: readonly (readonly [name: string, facts: Partial<ReportFacts>])[] = [
  ['standard', { session: standard }],
  [
    'full',
    {
      session: full,
      snapshots: [
        eligibleSnapshot(full, {
          judgement: { ...relative.judgement, verdict: 'RELATIVE', relative: ['K7'] },
          decision: { ...relative.decision, reason: 'Platelets corrected' },
        }),
      ],
      amendments: [
        {
          revision: 1,
          reason: 'Dose read wrong',
          amendedAt: '2026-11-21T02:00:00Z',
          amendedBy: '李娜',
          changes: [{ path: 'contrastMl', before: 110, after: 130 }],
        },
      ],
    },
  ],
  [
    'empty',
    {
      session: session(1, '2026-11-20', {
        procedureType: null,
        intent: null,
        urgency: null,
        operator: null,
        accessSite: null,
        sheathCh: null,
        imported: true,
      }),
      patient: {
        ...reportFacts().patient,
        name: null,
        sex: 'unknown',
        birthDate: null,
        birthYear: 1963,
        aetiology: [],
        cirrhosis: 'unknown',
        heightCm: null,
        weightKg: null,
      },
      snapshots: [],
      frozen: null,
      lesions: [],
      review: null,
      settings: {
        departmentName: 'Interventional Radiology',
        letterhead: { hospital: null, address: null, phone: null },
      },
    },
  ],
]

test.each(
  CASES.flatMap(([name, facts]) => (['en', 'zh'] as const).map((language) => ({ name, facts, language }))),
)('reads as it was last approved: $name, $language', async ({ name, facts, language }) => {
  const report = writeSessionReport(reportFacts(facts), language)
  await expect(plain(report)).toMatchFileSnapshot(`approved/${name}-${language}.txt`)
})

/** The report as text that a person can compare; what is no recorded fact is told by its standing. */
function plain({ letterhead, title, mark, subject, blocks, footer }: SessionReport): string {
  const head = [letterhead.hospital, letterhead.department, letterhead.contact, title, mark, subject]
  const body = blocks.flatMap(({ title: name, lines, table }) => [
    `\n## ${name}`,
    ...(table === null
      ? []
      : [table.head, ...table.rows].map((row) => row.join(' | ').replaceAll('\n', ' / '))),
    ...lines.map((line) =>
      [
        line.standing === 'recorded' ? '' : `[${line.standing}] `,
        line.name && `${line.name}: `,
        line.value,
        line.isWide ? ' ↵' : '',
      ].join(''),
    ),
  ])
  return `${[...head.filter((part) => part !== null), ...body, '', footer].join('\n')}\n`
}
