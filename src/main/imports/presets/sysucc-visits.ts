import type { ImportMapping } from '../../../shared/model/import-mapping.ts'

/**
 * Visits of intermediate-stage HCC at Sun Yat-sen University Cancer Center, 2007–2020 (Shen et al. 2018,
 * doi 10.1038/s41467-018-04633-7; CRAN package SurvivalPath): one row a visit.
 *
 * What stays out, and why: a second visit of a patient on one day (two embolizations would be counted where one was
 * done, and nothing says which row is right), visits after death, dates that do not exist, values outside the hard
 * limits, Child-Pugh outside 5–15, and an embolization code that is neither 0 nor 1.
 * What goes in with a question: ages that cannot be or do not agree (an age serves only for the year of birth, so the
 * visit stands without it), other codes outside 0 and 1 (left out), lesion count and diameter that contradict each
 * other (both kept as reported), Child-Pugh C or no lesion with an embolization, AFP 0 (left out) and AFP at the
 * ceiling (kept as "more than"), running numbers that jump.
 *
 * The file dates visits, not procedures: a session stands on the day of the visit that reports it.
 */
export const SYSUCC_VISITS: ImportMapping = {
  name: 'SYSUCC visits',
  columns: {
    hospitalNo: { column: 'patient' },
    visitOn: { column: 'date' },
    age: { column: 'age' },
    /** 4 stands for four or more. */
    lesionCount: { column: 'lesion_count_capped4', ceiling: 4 },
    largestMm: { column: 'largest_diameter_mm', unit: 'mm' },
    newLesion: { column: 'new_lesion' },
    vascularInvasion: { column: 'vascular_invasion' },
    lymphNodeMetastasis: { column: 'lymph_node_met' },
    distantMetastasis: { column: 'distant_met' },
    childPugh: { column: 'child_pugh_score' },
    afp: { column: 'afp', unit: 'ng/mL', ceiling: 121_000 },
    targetedTherapy: { column: 'targeted_therapy' },
    embolized: { column: 'embolization' },
    resection: { column: 'resection' },
    died: { column: 'death_status' },
    survivalDays: { column: 'os_days_from_visit' },
    sessionNo: { column: 'tace_session_no' },
  },
}
