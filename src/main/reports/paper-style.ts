import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { NamedValue, PaperHead } from '../../shared/rules/report/recall-facts.ts'
import type { Language } from '../../shared/wording/language.ts'
import { REPORT_FONT } from './print-pdf.ts'

const INK = '#111418'
const FAINT = '#4b535c'
const RULE = '#b9c0c7'

export interface PaperLayout {
  readonly definition: TDocumentDefinitions
  /** Everything that the page says: what the embedded font has to draw. */
  readonly characters: string
}

/** What every paper for patients has in common. */
export function paperOf(
  { language, title }: { readonly language: Language; readonly title: string },
  { at, fontSize }: { readonly at: Date; readonly fontSize: number },
): Omit<TDocumentDefinitions, 'content'> {
  return {
    language: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { title, creator: 'Embolog', producer: 'Embolog', creationDate: at },
    defaultStyle: { font: REPORT_FONT, fontSize, lineHeight: language === 'zh' ? 1.3 : 1.2, color: INK },
  }
}

/** Name of the hospital, of the department, how to reach it, and a rule below. */
export function paperHeadContent({ hospital, department, contact }: PaperHead, width: number): Content {
  return {
    stack: [
      { text: hospital ?? department, bold: true, fontSize: 13 },
      ...(hospital === null ? [] : [{ text: department }]),
      ...(contact === null ? [] : [{ text: contact, fontSize: 8, color: FAINT }]),
      {
        margin: [0, 5, 0, 0],
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: RULE }],
      },
    ],
  }
}

/** Names on the left, what one has to remember in bold on the right. */
export function namedValues(lines: readonly NamedValue[], nameWidth: number): Content {
  return {
    table: {
      widths: [nameWidth, '*'],
      body: lines.map(({ name, value }): TableCell[] => [
        { text: name, color: FAINT },
        { text: value, bold: true },
      ]),
    },
    layout: {
      hLineWidth: () => 0.4,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 0,
      paddingRight: () => 6,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  }
}
