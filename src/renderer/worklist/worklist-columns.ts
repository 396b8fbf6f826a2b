/** The columns of the worklist from left to right, with their widths in pixels; the one without takes the rest. */
export const COLUMNS = [
  { key: 'when', width: 110 },
  { key: 'since', width: 114 },
  { key: 'patient', width: 186 },
  { key: 'hospitalNo', width: 78 },
  { key: 'last', width: 156 },
  { key: 'operator', width: 74 },
  { key: 'next' },
  { key: 'contact', width: 68 },
] as const
