/** Worked mRECIST examples: baseline, nadir, now (mm), target, target with the 5-mm rule, non-target, new lesion, overall. */
export const MRECIST_ROWS = [
  ['M1', 62, 62, 0, 'CR', 'CR', 'none', false, 'CR'],
  ['M2', 60, 60, 30, 'PR', 'PR', 'none', false, 'PR'],
  ['M3', 60, 60, 42, 'PR', 'PR', 'none', false, 'PR'],
  ['M4', 60, 60, 42.6, 'SD', 'SD', 'none', false, 'SD'],
  ['M5', 60, 30, 36, 'PD', 'PD', 'none', false, 'PD'],
  ['M6', 60, 30, 35.7, 'PR', 'PR', 'none', false, 'PR'],
  ['M7', 30, 20, 24, 'PD', 'SD', 'none', false, 'PD'],
  ['M8', 40, 40, 0, 'CR', 'CR', 'non-CR/non-PD', false, 'PR'],
  ['M9', 40, 40, 0, 'CR', 'CR', 'none', true, 'PD'],
  ['M10', 50, 50, 48, 'SD', 'SD', 'PD', false, 'PD'],
  ['M11', 40, 0, 8, 'PD', 'PD', 'none', false, 'PD'],
  ['M12', 40, 40, null, 'NE', 'NE', 'non-CR/non-PD', false, 'NE'],
  ['M13', 50, 50, 20, 'PR', 'PR', 'NE', false, 'PR'],
] as const

/** Worked RECIST 1.1 examples: baseline, nadir, now (mm), target. */
export const RECIST_ROWS = [
  ['X1', 80, 80, 56, 'PR'],
  ['X2', 80, 80, 57, 'SD'],
  ['X3', 80, 50, 60, 'PD'],
  ['X4', 80, 20, 24.9, 'PR'],
  ['X5', 80, 20, 25, 'PD'],
  ['X6', 80, 80, 0, 'CR'],
] as const

export const NON_TARGETS = ['CR', 'non-CR/non-PD', 'PD', 'NE', 'none'] as const

/** Sums that give each target response, and the overall response under each non-target, no new lesion. */
export const OVERALL_ROWS = [
  ['CR', 40, 0, ['CR', 'PR', 'PD', 'PR', 'CR']],
  ['PR', 40, 20, ['PR', 'PR', 'PD', 'PR', 'PR']],
  ['SD', 40, 40, ['SD', 'SD', 'PD', 'SD', 'SD']],
  ['PD', 40, 60, ['PD', 'PD', 'PD', 'PD', 'PD']],
  ['NE', 40, null, ['NE', 'NE', 'PD', 'NE', 'NE']],
  ['none', null, null, ['CR', 'non-CR/non-PD', 'PD', 'NE', 'NE']],
] as const

/** Worked EASL examples: baseline, nadir, now (mm²), target. */
export const EASL_ROWS = [
  ['E1', 1200, 1200, 0, 'CR'],
  ['E2', 1200, 1200, 600, 'PR'],
  ['E3', 1200, 1200, 601, 'SD'],
  ['E4', 1200, 400, 500, 'PR'],
  ['E5', 1200, 400, 501, 'PD'],
  ['E6', 900, 0, 100, 'PD'],
] as const

/** Oil deposition: percent of the tumour filled, peripheral defect, grade. */
export const OIL_ROWS = [
  [95, false, 'complete'],
  [95, true, 'moderate'],
  [90, false, 'moderate'],
  [50, false, 'moderate'],
  [49.9, true, 'poor'],
  [0, false, 'poor'],
] as const

/** LI-RADS treatment response: version, kind of treatment, enhancement, change since radiation, code. */
export const LIRADS_ROWS = [
  ['2018', 'non-radiation', 'none', null, 'LR-TR-NV'],
  ['2018', 'non-radiation', 'expected', null, 'LR-TR-NV'],
  ['2018', 'non-radiation', 'atypical', null, 'LR-TR-EQ'],
  ['2018', 'non-radiation', 'mass-like', null, 'LR-TR-V'],
  ['2024', 'non-radiation', 'mass-like', null, 'LR-TR-V'],
  ['2024', 'radiation', 'mass-like', 'stable', 'LR-TR-NP'],
  ['2024', 'radiation', 'mass-like', 'new-or-growing', 'LR-TR-V'],
] as const
