import { expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { changesSinceTreatment } from '../../../src/shared/rules/timeline/timeline-change.ts'
import type { ChangeItem, Reading } from '../../../src/shared/rules/timeline/timeline-compare.ts'
import { assessment, lab, lesion, patientRecord, session } from '../../support/patient-record.ts'

const TODAY = '2026-11-23'
const tace = session(5, '2026-10-08')

function changes(parts: Partial<PatientRecord>) {
  return changesSinceTreatment(patientRecord({ sessions: [tace], ...parts }), 'inr', TODAY).changes
}
/** `>60500 ng/mL`, `-2.59 2a`, with the day before it. */
const told = (reading: Reading | null): string | null =>
  reading &&
  [reading.on, `${reading.comparator ?? ''}${reading.value}`, reading.unit, reading.grade]
    .filter((part) => part !== '' && part !== null)
    .join(' ')
function change(item: ChangeItem, parts: Partial<PatientRecord>) {
  const found = changes(parts).find((row) => row.item === item)
  return found && [told(found.before), told(found.now), found.changePct, found.effect]
}

it('lists every item in the order of the page, empty where nothing is on file', () => {
  const nothing = { before: null, now: null, direction: null, changePct: null, effect: null }
  const items = ['child-pugh', 'albi', 'bilirubin', 'ast', 'afp', 'viable-sum', 'platelets', 'ecog']
  expect(changes({})).toEqual(items.map((item) => ({ item, ...nothing })))
})

it.each<[ChangeItem, Partial<PatientRecord>, unknown[]]>([
  [
    'bilirubin',
    { labs: [lab('bilirubin', '2026-10-06', 20), lab('bilirubin', '2026-11-12', 30)] },
    ['2026-10-06 20 umol/L', '2026-11-12 30 umol/L', 50, 'worse'],
  ],
  [
    'ast',
    { labs: [lab('ast', '2026-10-06', 100), lab('ast', '2026-11-12', 60)] },
    ['2026-10-06 100 U/L', '2026-11-12 60 U/L', -40, 'better'],
  ],
  [
    'platelets',
    { labs: [lab('platelets', '2026-10-06', 100), lab('platelets', '2026-11-12', 150)] },
    ['2026-10-06 100 10*9/L', '2026-11-12 150 10*9/L', 50, 'better'],
  ],
  [
    'afp',
    {
      labs: [
        lab('afp', '2026-10-06', 100, { unit: '[IU]/mL', comparator: '>' }),
        lab('afp', '2026-11-12', 60.5),
      ],
    },
    ['2026-10-06 >121 ng/mL', '2026-11-12 60.5 ng/mL', null, 'better'],
  ],
  [
    'ecog',
    {
      assessments: [
        assessment('2026-10-06', { ecog: 0, ascites: 'none' }),
        assessment('2026-11-12', { ecog: 1 }),
      ],
    },
    ['2026-10-06 0', '2026-11-12 1', null, 'worse'],
  ],
  [
    'albi',
    {
      labs: [
        lab('bilirubin', '2026-10-06', 17),
        lab('albumin', '2026-10-06', 40),
        lab('albumin', '2026-10-07', 50),
        lab('bilirubin', '2026-11-12', 17),
        lab('albumin', '2026-11-12', 30),
        lab('bilirubin', '2026-11-13', 17, { comparator: '<' }),
        lab('albumin', '2026-11-13', 30),
      ],
    },
    ['2026-10-06 -2.59 2a', '2026-11-12 -1.74 2b', null, 'worse'],
  ],
  [
    'child-pugh',
    {
      assessments: [
        assessment('2026-10-06', { source: 'import', childPughReported: 5 }),
        assessment('2026-11-12', { source: 'import', childPughReported: 7 }),
      ],
    },
    ['2026-10-06 5 A5', '2026-11-12 7 B7', null, 'worse'],
  ],
  [
    'viable-sum',
    { lesions: [lesion(1, { '2026-09-10': 60, '2026-11-12': 30, '2026-11-20': null })] },
    ['2026-09-10 60 mm', '2026-11-12 30 mm', -50, 'better'],
  ],
])('reads %s with its unit before and now', (item, parts, expected) => {
  expect(change(item, parts)).toEqual(expected)
})

it('compares no value of a unit that nobody can convert', () => {
  const ast = { labs: [lab('ast', '2026-10-06', 2, { unit: 'ukat/L' }), lab('ast', '2026-11-12', 60)] }
  expect(change('ast', ast)).toEqual([null, '2026-11-12 60 U/L', null, null])
  const afp = { labs: [lab('afp', '2026-10-06', 2, { unit: 'mmol/L' }), lab('afp', '2026-11-12', 60)] }
  expect(change('afp', afp)).toEqual([null, '2026-11-12 60 ng/mL', null, null])
})

it('takes as its sum before the last complete one of the line that the treatment belongs to', () => {
  const parts = {
    sessions: [session(1, '2025-09-20', { lineNo: 1 }), session(2, '2026-10-08', { lineNo: 2 })],
    lesions: [lesion(1, { '2025-09-10': 93, '2026-07-20': 38, '2026-11-12': 19 })],
  }
  expect(change('viable-sum', parts)).toEqual(['2026-07-20 38 mm', '2026-11-12 19 mm', -50, 'better'])
})

it('reads everything up to today as the state now of somebody not treated yet', () => {
  const parts = {
    sessions: [session(1, '2026-10-08', { procedureType: 'aborted' as const })],
    labs: [lab('ast', '1990-01-01', 40), lab('afp', '2026-11-23', 5), lab('platelets', '2026-11-24', 90)],
    lesions: [lesion(1, { '2026-01-10': 30 })],
    assessments: [assessment('2026-10-06', { ecog: 0 })],
  }
  expect(change('ast', parts)).toEqual([null, '1990-01-01 40 U/L', null, null])
  expect(change('afp', parts)).toEqual([null, '2026-11-23 5 ng/mL', null, null])
  expect(change('platelets', parts)).toEqual([null, null, null, null])
  expect(change('viable-sum', parts)).toEqual([null, '2026-01-10 30 mm', null, null])
  expect(change('ecog', parts)).toEqual([null, '2026-10-06 0', null, null])
})

it('explains the scores, and nothing that was measured', () => {
  const day = '2026-11-12'
  const rows = changes({
    labs: [
      lab('bilirubin', day, 1, { unit: 'mg/dL' }),
      lab('albumin', day, 4, { unit: 'g/dL' }),
      lab('ast', day, 40),
    ],
    assessments: [assessment(day, { ecog: 0 })],
    lesions: [lesion(1, { [day]: 30 })],
  })
  const explained = rows.filter(({ now }) => now?.explain).map(({ item }) => item)
  expect(explained).toEqual(['child-pugh', 'albi'])
  expect(rows.find(({ item }) => item === 'albi')?.now?.explain?.inputs).toMatchObject([
    { name: 'bilirubin', value: 1, unit: 'mg/dL' },
    { name: 'albumin', value: 4, unit: 'g/dL' },
  ])
})
