import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ReportBlock, ReportLine, SessionReport } from '../../shared/model/session-report.ts'
import { REPORT_WORDS, say } from '../../shared/rules/report/report-words.ts'
import { REPORT_FONT } from './print-pdf.ts'

/** Points. A4 is 595.28 wide. */
const MARGIN = { side: 40, top: 82, bottom: 40 }
const CONTENT_WIDTH = 595.28 - 2 * MARGIN.side
const TITLE_WIDTH = 80
const COLUMNS = 3
const INK = '#111418'
const FAINT = '#4b535c'
const RULE = '#b9c0c7'
const ALERT = '#9b1c1c'

export interface ReportLayout {
  readonly definition: TDocumentDefinitions
  /** Everything that the pages say: what the embedded font has to draw. */
  readonly characters: string
  /** Known once the pages are set. */
  readonly pages: () => number
}

/** The report as a document of A4 pages: the same head on each, titles on the left, values in three columns. */
export function sessionReportLayout(report: SessionReport, at: Date): ReportLayout {
  let pageCount = 0
  const { language, mark } = report
  const pageText = (page: number, pages: number) => say('page', language, { page, pages })
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    language: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { title: report.title, creator: 'Embolog', producer: 'Embolog', creationDate: at },
    defaultStyle: { font: REPORT_FONT, fontSize: 8.4, lineHeight: 1.08, color: INK },
    ...(mark === null
      ? {}
      : {
          watermark: {
            text: mark,
            font: REPORT_FONT,
            color: ALERT,
            opacity: 0.07,
            bold: true,
            fontSize: 110,
          },
        }),
    header: () => pageHead(report),
    footer(page, pages) {
      pageCount = pages
      return {
        margin: [MARGIN.side, 12, MARGIN.side, 0],
        fontSize: 6.8,
        color: FAINT,
        columns: [
          { text: report.footer, width: '*' },
          { text: pageText(page, pages), width: 'auto', alignment: 'right' },
        ],
      }
    },
    content: [blocksTable(report.blocks)],
  }
  const characters = [
    JSON.stringify(report),
    ...Object.values(REPORT_WORDS).map((word) => word[language]),
    '0123456789',
  ].join('')
  return { definition, characters, pages: () => pageCount }
}

function pageHead({ letterhead, title, subject, mark }: SessionReport): Content {
  const { hospital, department, contact } = letterhead
  return {
    margin: [MARGIN.side, 28, MARGIN.side, 0],
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: hospital ?? department, bold: true, fontSize: 11 },
              {
                text: [hospital === null ? null : department, contact].filter(Boolean).join('  '),
                fontSize: 7.2,
                color: FAINT,
              },
            ],
          },
          {
            width: 'auto',
            alignment: 'right',
            stack: [
              { text: title, bold: true, fontSize: 11 },
              ...(mark === null ? [] : [{ text: mark, bold: true, fontSize: 9, color: ALERT }]),
            ],
          },
        ],
      },
      { text: subject, bold: true, fontSize: 8.5, margin: [0, 3, 0, 0] },
      rule(CONTENT_WIDTH, 0.8),
    ],
  }
}

function rule(width: number, lineWidth: number): Content {
  return {
    margin: [0, 3, 0, 0],
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor: RULE }],
  }
}

function blocksTable(blocks: readonly ReportBlock[]): Content {
  return {
    table: {
      widths: [TITLE_WIDTH, '*'],
      body: blocks.map((block): TableCell[] => [
        { text: block.title, bold: true, fontSize: 7.6 },
        { stack: [...(block.table === null ? [] : [valueTable(block.table)]), ...rowsOf(block.lines)] },
      ]),
    },
    layout: {
      hLineWidth: (at, node) => (at === 0 || at === node.table.body.length ? 0 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 0,
      paddingRight: () => 6,
      paddingTop: () => 2.4,
      paddingBottom: () => 2,
    },
  }
}

function valueTable({ head, rows }: NonNullable<ReportBlock['table']>): Content {
  return {
    margin: [0, 0, 0, 2],
    fontSize: 8,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['23%', '16%', '36%', '25%'],
      body: [
        head.map((text): TableCell => ({ text, fontSize: 7, color: FAINT })),
        ...rows.map(([artery = '', ...rest]): TableCell[] => [arteryCell(artery), ...rest]),
      ],
    },
    layout: {
      hLineWidth: (at) => (at === 0 ? 0 : 0.3),
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 0,
      paddingRight: () => 5,
      paddingTop: () => 1.2,
      paddingBottom: () => 1.2,
    },
  }
}

/** The artery stands out; the lesions that it was treated for stand below it. */
function arteryCell(cell: string): TableCell {
  const [name = '', ...below] = cell.split('\n')
  return { text: [{ text: name, bold: true }, ...below.map((line) => `\n${line}`)] }
}

/** Short lines side by side, wide ones alone, in the order of the report. */
function rowsOf(lines: readonly ReportLine[]): Content[] {
  const rows: ReportLine[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const fits = last !== undefined && !line.isWide && !last[0]?.isWide && last.length < COLUMNS
    if (fits) last.push(line)
    else rows.push([line])
  }
  return rows.map((row): Content => {
    const [only] = row
    if (only?.isWide) return { text: textOf(only) }
    const empty = Array.from({ length: COLUMNS - row.length }, (): Column => ({ text: '', width: '*' }))
    return {
      columns: [...row.map((line): Column => ({ text: textOf(line), width: '*' })), ...empty],
      columnGap: 8,
    }
  })
}

/** What is no recorded fact stands out by colour and says so in words. */
function textOf({ name, value, standing }: ReportLine): Content[] {
  const own = standing === 'recorded' ? {} : { color: standing === 'unconfirmed' ? ALERT : FAINT }
  return [
    ...(name === '' ? [] : [{ text: `${name}  `, color: FAINT, fontSize: 7.2 }]),
    { text: value, ...own },
  ]
}
