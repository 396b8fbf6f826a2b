/** Concepts of a projection X-ray dose report: DICOM PS3.16, templates 10001 to 10004, scheme DCM. */
export const CONCEPT = {
  doseReport: '113701',
  accumulatedDose: '113702',
  dapTotal: '113722',
  airKermaTotal: '113725',
  acquisitionDapTotal: '113727',
  fluoroscopyTimeTotal: '113730',
  framesTotal: '113731',
  plane: '113764',
  irradiationEvent: '113706',
  eventType: '113721',
  startedAt: '111526',
  deviceManufacturer: '121014',
  deviceModel: '121015',
} as const

/** Irradiation event types (context group 10002) that are a run; fluoroscopy, stored or not, is none. */
export const RUN_TYPES: ReadonlySet<string | null> = new Set(['113611', '113612', '113613'])
export const ROTATIONAL = '113613'
