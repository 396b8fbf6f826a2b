import { type ImportMapping, VISIT_FIELDS } from '../../../src/shared/model/import-mapping.ts'
import { judgeCourse } from '../../../src/shared/rules/imports/import-course.ts'
import { judgeVisit } from '../../../src/shared/rules/imports/import-visit.ts'

export const TODAY = '2026-11-23'

/** A file of visits with a column for every field, named after it; it counts up to four lesions. */
export const VISITS: ImportMapping = {
  name: 'visits',
  columns: {
    ...Object.fromEntries(VISIT_FIELDS.map(({ code }) => [code, { column: `col ${code}` }])),
    lesionCount: { column: 'col lesionCount', ceiling: 4 },
    afp: { column: 'col afp', unit: 'ng/mL' },
  },
}

export type Cells = Readonly<Record<string, string>>

/** The rows of one patient, lines 2 and on; on 2015-03-02 where a row names no other day. */
export function judgeRows(...rows: Cells[]) {
  const judged = rows.map((row, at) => {
    const cells = { hospitalNo: 'S9001', visitOn: '2015-03-02', ...row }
    return judgeVisit({ line: at + 2, cells, cellsFound: 1, cellsExpected: 1 }, VISITS, TODAY)
  })
  const patient = judgeCourse(judged, TODAY)
  const said = judged.flatMap(({ row }) =>
    row.findings.map(({ row: line, column, reason }) => `${line} ${column}: ${reason.en}`),
  )
  return { patient, said }
}
