import { LabCode } from '../lab.ts'

/** What a machine or a label shows, and may fail to: contrast and radiation below the procedure. */
const READ_OFF = [
  'contrastAgent',
  'contrastMgIPerMl',
  'contrastMl',
  'co2Ml',
  'fluoroscopyMin',
  'dapGyCm2',
  'airKermaMgy',
  'dsaRuns',
  'dsaFrames',
  'cbctRuns',
  'cbctDapGyCm2',
  'peakSkinDoseMgy',
] as const satisfies readonly string[]

const DOSE = /^arteries\.\d{1,2}\.(agents\.\d{1,2}\.amount|drugs\.\d{1,2}\.doseMg)$/

/** Doses, contrast, radiation and laboratory values may be missing for good; what people decide or state may not. */
export function mayBeUnavailable(path: string): boolean {
  if (path.startsWith('labs.')) return LabCode.safeParse(path.slice('labs.'.length)).success
  return (READ_OFF as readonly string[]).includes(path) || DOSE.test(path)
}
