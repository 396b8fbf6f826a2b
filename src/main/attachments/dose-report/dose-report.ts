import type { DataSet } from 'dicom-parser'
import { isIsoDate } from '../../../shared/kit/iso-date.ts'
import { err, ok, type Result } from '../../../shared/kit/result.ts'
import type { DoseReport, NoDoseReport } from '../../../shared/model/dose-report.ts'
import { hospitalNoKey } from '../../../shared/rules/patients/hospital-no-key.ts'
import { CONCEPT } from './concepts.ts'
import { allOf, contentTree, dataSetOf, firstOf } from './content-tree.ts'
import { countRuns } from './count-runs.ts'
import { doseTotals, type Stated } from './dose-totals.ts'

const TAG = {
  manufacturer: 'x00080070',
  model: 'x00081090',
  patientId: 'x00100020',
  studyDate: 'x00080020',
} as const
const LONGEST_TEXT = 64

/** Reads a DICOM X-ray dose report for the fields of a session, or says why it is none of an angiography unit. */
export function doseReport(bytes: Buffer, hospitalNo: string): Result<DoseReport, NoDoseReport> {
  const dataSet = dataSetOf(bytes)
  if (dataSet === null) return err('damaged')
  const root = contentTree(dataSet)
  if (root.code !== CONCEPT.doseReport) return err('other-document')
  const planes = allOf(root, CONCEPT.accumulatedDose)
  if (planes.length === 0) return err('no-angiography')
  const runs = countRuns(root, planes)
  const stated = withoutOddZeros([...doseTotals(planes), runs.stated])
  return ok({
    values: stated.flatMap((one) => ('value' in one ? [one] : [])),
    open: stated.flatMap((one) => ('reason' in one ? [one] : [])),
    rotationalRuns: runs.rotational,
    manufacturer: shortText(
      dataSet.string(TAG.manufacturer) ?? firstOf(root, CONCEPT.deviceManufacturer)?.text,
    ),
    model: shortText(dataSet.string(TAG.model) ?? firstOf(root, CONCEPT.deviceModel)?.text),
    studyDate: dateOf(dataSet),
    patient: patientIn(dataSet, hospitalNo),
  })
}

/** Nought is a number like any other, unless something else in the report says that there was more. */
function withoutOddZeros(all: readonly Stated[]): Stated[] {
  const valueOf = (field: Stated['field']) => {
    const found = all.find((one) => one.field === field)
    return found !== undefined && 'value' in found ? found.value : 0
  }
  const isOdd = ({ field }: Stated): boolean =>
    (field === 'airKermaMgy' && valueOf('dapGyCm2') > 0) || (field === 'dsaFrames' && valueOf('dsaRuns') > 0)
  return all.map((one) =>
    'value' in one && one.value === 0 && isOdd(one)
      ? { field: one.field, reason: 'zero-beside-dose', stated: one.stated }
      : one,
  )
}

function patientIn(dataSet: DataSet, hospitalNo: string): DoseReport['patient'] {
  const stated = shortText(dataSet.string(TAG.patientId))
  if (stated === null) return { match: 'not-stated', hospitalNo: null }
  const match = hospitalNoKey(stated) === hospitalNoKey(hospitalNo) ? 'same' : 'other'
  return { match, hospitalNo: stated }
}

function dateOf(dataSet: DataSet): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(dataSet.string(TAG.studyDate) ?? '') ?? []
  const date = `${year}-${month}-${day}`
  return isIsoDate(date) ? date : null
}

function shortText(text: string | null | undefined): string | null {
  const short = text?.trim().slice(0, LONGEST_TEXT) ?? ''
  return short === '' ? null : short
}
