/** Worked vectors of Child-Pugh `cp.v1`: bilirubin, albumin, coagulation, ascites, encephalopathy grade; result. */
const si = (bilirubin: number, albumin: number | null) => ({
  bilirubin: { value: bilirubin, unit: 'umol/L' },
  albumin: albumin === null ? null : { value: albumin, unit: 'g/L' },
})
const us = (bilirubin: number, albumin: number) => ({
  bilirubin: { value: bilirubin, unit: 'mg/dL' },
  albumin: { value: albumin, unit: 'g/dL' },
})
const clinical = (ascites: string, encephalopathyGrade: number) => ({ ascites, encephalopathyGrade })
const at = (score: number, childPughClass: string) => ({
  low: score,
  high: score,
  classLow: childPughClass,
  classHigh: childPughClass,
})

export const CHILD_PUGH_ROWS: readonly (readonly [name: string, input: object, output: object])[] = [
  ['CP-1 SI, INR', { ...si(20, 38), inr: 1.1, ...clinical('none', 0) }, at(5, 'A')],
  ['CP-2 SI, just below', { ...si(33.9, 35.1), inr: 1.69, ...clinical('none', 0) }, at(5, 'A')],
  ['CP-3 SI, foot of the middle band', { ...si(34, 35), inr: 1.7, ...clinical('none', 0) }, at(8, 'B')],
  ['CP-4 SI, top of the middle band', { ...si(51, 28), inr: 2.3, ...clinical('mild', 2) }, at(10, 'C')],
  ['CP-5 SI, just above', { ...si(51.1, 27.9), inr: 2.31, ...clinical('moderate', 3) }, at(15, 'C')],
  ['CP-6 US', { ...us(1.9, 3.6), inr: 1.5, ...clinical('none', 0) }, at(5, 'A')],
  ['CP-7 US, 2.0 and 3.5', { ...us(2, 3.5), inr: 1.2, ...clinical('mild', 0) }, at(8, 'B')],
  ['CP-8 US, 3.0 is still 2 points', { ...us(3, 3), inr: 1.2, ...clinical('mild', 1) }, at(9, 'B')],
  ['CP-9 US, above 3', { ...us(3.1, 2.7), inr: 2.5, ...clinical('refractory', 3) }, at(15, 'C')],
  ['CP-10 PT +3.9 s', { ...si(25, 36), prothrombinProlongationS: 3.9, ...clinical('none', 0) }, at(5, 'A')],
  ['CP-11 PT +4.0 s', { ...si(25, 36), prothrombinProlongationS: 4, ...clinical('none', 0) }, at(6, 'A')],
  ['CP-12 PT +6.1 s', { ...si(40, 30), prothrombinProlongationS: 6.1, ...clinical('mild', 0) }, at(10, 'C')],
  [
    'CP-13 bands of PBC and PSC',
    { ...si(100, 36), inr: 1.2, ...clinical('none', 0), variant: 'pbc-psc' },
    at(6, 'A'),
  ],
  [
    'CP-14 albumin missing',
    { ...si(20, null), inr: 1.1, ...clinical('none', 0) },
    { low: 5, high: 7, classLow: 'A', classHigh: 'B' },
  ],
  [
    'CP-15 albumin and INR missing',
    { ...si(60, null), ...clinical('moderate', 1) },
    { low: 10, high: 14, classLow: 'C', classHigh: 'C' },
  ],
]

/** ALBI `albi.v1`: bilirubin umol/L, albumin g/L, raw to six decimals, shown, grade, modified grade. */
export const ALBI_ROWS = [
  [10, 42, -2.91, -2.91, 1, '1'],
  [17, 40, -2.587904, -2.59, 2, '2a'],
  [17.1, 40.1, -2.594723, -2.59, 2, '2a'],
  [25, 36, -2.13736, -2.14, 2, '2b'],
  [30, 33, -1.8301, -1.83, 2, '2b'],
  [34, 30, -1.539224, -1.54, 2, '2b'],
  [60, 25, -0.95142, -0.95, 3, '3'],
  [120, 22, -0.49774, -0.5, 3, '3'],
  [8, 45, -3.228961, -3.23, 1, '1'],
  // The value shown rounds to the limit, the grade does not.
  [10, 38.4, -2.604, -2.6, 1, '1'],
  [10, 38.3, -2.5955, -2.6, 2, '2a'],
  [20, 36.9, -2.27782, -2.28, 2, '2a'],
  [20, 36.8, -2.26932, -2.27, 2, '2b'],
  [100, 31.9, -1.3915, -1.39, 2, '2b'],
  [100, 31.8, -1.383, -1.38, 3, '3'],
] as const
