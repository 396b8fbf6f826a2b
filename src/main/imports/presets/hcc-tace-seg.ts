import type { ReaderFields } from '../../../shared/rules/imports/import-readers.ts'
import type { SingleSessionTable } from '../../../shared/rules/imports/import-single-session.ts'

const reader = (no: 1 | 2 | 3): readonly [viable: ReaderFields, whole: ReaderFields] => [
  sums(`${no}_mRECIST`, 'mRECIST'),
  sums(`${no}_RECIST`, 'RECIST1.1'),
]

function sums(column: string, criteria: ReaderFields['criteria']): ReaderFields {
  return { criteria, baseline: `${column}_BL`, review: `${column}_FU`, category: column }
}

const READERS = [reader(1), reader(2), reader(3)]
const SUM_COLUMNS = READERS.flat().flatMap(({ baseline, review, category }) => [baseline, review, category])

/**
 * HCC-TACE-Seg, TACE 2002–2012 at MD Anderson (Moawad et al. 2021, doi 10.7937/TCIA.5FNA-0924): one patient and one
 * TACE a row, with intervals instead of dates. Every TACE is put on one Monday in the middle of those years, so that
 * intervals are kept and nobody takes the day for a real one.
 *
 * Doses, vessels and devices are not recorded. Every reader's sums are kept and judged by our rules (RECIST
 * 1.1 with its 5 mm); those of reader 1 become the review's response. Left out: EASL areas (undocumented coding),
 * Child-Pugh class (no score), stages (derived), time to progression, ECOG 1–2 and 3–4 (a range, not a grade).
 * "multinodular" is kept as "2 or more".
 */
export const HCC_TACE_SEG: SingleSessionTable = {
  anchorOn: '2008-06-02',
  columns: {
    hospitalNo: { column: 'TCIA_ID' },
    age: { column: 'age' },
    sex: { column: 'Sex', codes: { '1': 'male', '2': 'female' } },
    aetiology: {
      column: 'hepatitis',
      codes: { 'HBV only': 'HBV', 'HCV only': 'HCV', 'HCV and HBV': 'HBV+HCV', 'No virus': '' },
    },
    cirrhosis: { column: 'Evidence_of_cirh' },
    ecog: { column: 'PS_bclc_0_0_1-2_1_3-4_3', codes: { '1': '', '3': '' } },
    largestMm: { column: 'Tr_Size', unit: 'cm' },
    lesionCount: { column: 'tumor_nodul', codes: { uninodular: '1', multinodular: '2' }, ceiling: 2 },
    vascularInvasion: { column: 'Vascular invasion' },
    lymphNodeMetastasis: { column: 'Lymphnodes' },
    distantMetastasis: { column: 'Metastasis' },
    afp: { column: 'AFP', unit: 'ng/mL' },
    drugs: { column: 'chemotherapy', codes: { NA: '' } },
    baselineDays: { column: 'Interval_BL' },
    reviewWeeks: { column: 'Interval_FU' },
    died: { column: 'Death_1_StillAliveorLostToFU_0' },
    survivalWeeks: { column: 'OS' },
    ...Object.fromEntries(SUM_COLUMNS.map((column) => [column, { column }])),
  },
  drugWords: [
    { word: 'cisplatin', drug: 'cisplatin', onBeads: false },
    { word: 'doxorubicin', drug: 'doxorubicin', onBeads: false },
    { word: 'doxorubicin lc beads', drug: 'doxorubicin', onBeads: true },
    { word: 'mitomycin-c', drug: 'mitomycin', onBeads: false },
  ],
  readers: READERS,
}
