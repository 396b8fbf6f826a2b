/** The columns of the worklist from left to right, with their widths in pixels; the one without takes the rest. */
export const COLUMNS = [
  { key: 'when', width: 116 },
  { key: 'since', width: 116 },
  { key: 'patient', width: 190 },
  { key: 'hospitalNo', width: 80 },
  { key: 'last', width: 146 },
  { key: 'operator', width: 76 },
  { key: 'next' },
  { key: 'contact', width: 68 },
] as const
