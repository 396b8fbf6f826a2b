import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine, guardFormula, isFormulaLike, unguardFormula } from '../../src/shared/kit/csv.ts'

const PAYLOADS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '"=1',
  '=HYPERLINK("http://x","y")',
  '-5.2 mg',
  '+49 89 1234',
  "'=1",
  '|cmd',
  '%0A=1',
  '\uFEFF=1',
  'a\n=1',
  'x;=1',
]
/** What Excel, LibreOffice and WPS take for a formula once the cell is read. */
const LIVE = /^[\s\uFEFF"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

const readBack = (line: string): string[][] => parse(line, { relax_column_count: true })

test.each(PAYLOADS)('writes %j so that no spreadsheet runs it, and reads it back equal', (payload) => {
  const [[cell = ''] = []] = readBack(csvLine([payload, 'next']))
  expect(cell).not.toMatch(LIVE)
  expect(unguardFormula(cell)).toBe(payload)
})

test('reads any text back equal', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '"', '=', '-', ' ', '\t', '\n', '\r', ',', ';', 'a', '张', '\uFEFF', '＝'),
  })
  fc.assert(
    fc.property(text, text, (first, second) => {
      const [cells = []] = readBack(`x,${csvLine([first, second, 'end'])}`)
      expect(cells.slice(1).map(unguardFormula)).toEqual([first, second, 'end'])
    }),
    { numRuns: 2000 },
  )
})

test('leaves numbers, true and false as they are, and writes nothing for null', () => {
  expect(csvLine([-2.5, 0, true, null, 'A8'])).toBe('-2.5,0,true,,A8\r\n')
})

test('guards only what needs it', () => {
  expect([guardFormula('Chen Jing'), guardFormula('5-FU'), guardFormula('A+B')]).toEqual([
    'Chen Jing',
    '5-FU',
    'A+B',
  ])
  expect(isFormulaLike('＝cmd')).toBe(true)
  expect(csvCell('say "hi"')).toBe('"say ""hi"""')
})
