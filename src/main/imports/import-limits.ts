/** What an import takes in, so that no file can eat the workstation (threat T12). */
export const IMPORT_LIMITS = {
  bytes: 200 * 1024 * 1024,
  rows: 1_000_000,
  fieldCharacters: 64 * 1024,
  columns: 500,
  /** A record that a quote never closes grows until here. */
  recordBytes: 1024 * 1024,
  /** Rows held back because their patient has more of them further down. */
  waitingRows: 100_000,
} as const
