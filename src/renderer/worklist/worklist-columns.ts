/** The columns of the worklist from left to right, with their widths in pixels; the one without takes the rest. */
export const COLUMNS = [
  { key: 'when', width: 110 },
  { key: 'since', width: 114 },
  { key: 'patient', width: 182 },
  { key: 'hospitalNo', width: 88 },
  { key: 'last', width: 168 },
  { key: 'operator', width: 72 },
  { key: 'next' },
  { key: 'contact', width: 66 },
] as const
