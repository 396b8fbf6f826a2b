import type { PatientSlip } from '../../shared/rules/report/patient-slip.ts'
import { namedValues, type PaperLayout, paperHeadContent, paperOf } from './paper-style.ts'

/** Points. A6 is 297.64 wide. */
const MARGIN = 22
const CONTENT_WIDTH = 297.64 - 2 * MARGIN
const NAMES_WIDTH = 78
const FONT_SIZE = 9

/** One A6 page. */
export function patientSlipLayout(slip: PatientSlip, at: Date): PaperLayout {
  const { head, title, lines, bringTitle, bring, urgent } = slip
  return {
    definition: {
      ...paperOf(slip, { at, fontSize: FONT_SIZE }),
      pageSize: 'A6',
      pageMargins: MARGIN,
      content: [
        paperHeadContent(head, CONTENT_WIDTH),
        { text: title, bold: true, fontSize: 13, margin: [0, 8, 0, 6] },
        namedValues(lines, NAMES_WIDTH),
        { text: bringTitle, bold: true, margin: [0, 9, 0, 1] },
        { ul: [...bring], margin: [0, 0, 0, 8] },
        { text: urgent, fontSize: 8 },
      ],
    },
    characters: `${JSON.stringify(slip)}•`,
  }
}
