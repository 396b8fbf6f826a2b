import type { LabCode } from '../../model/lab.ts'
import { labNamed } from './lab-names.ts'
import { convertedLab, labUnit, needsNoUnit } from './lab-units.ts'
import { printedNumber } from './printed-number.ts'

/** One value that was recognised. Nothing is guessed: a unit that is missing, or not one of this value, is null. */
export interface PastedLab {
  readonly code: LabCode
  readonly value: number
  readonly comparator: '<' | '>' | null
  readonly unit: string | null
  /** As it stood in the text, where it is none that the value is taken in. */
  readonly printedUnit: string | null
  /** As it stood in the text, where the value was converted from `printedUnit`. */
  readonly printedValue: number | null
}

export interface NotUnderstood {
  readonly text: string
  /** No known name; no number that can be read one way only; a value that was named before. */
  readonly reason: 'name' | 'value' | 'twice'
}

export interface PastedLabs {
  readonly entries: readonly PastedLab[]
  readonly notUnderstood: readonly NotUnderstood[]
}

const CELL = /[\t;；|]/
/** Between two values of one line; a comma inside a number separates nothing. */
const BETWEEN = /[,，、](?!\d)|(?<!\d)[,，、]/
const NUMBER = /([<>])?\s*(\d(?:[\d.,]*\d)?)(?:e([+-]?\d+))?(?:\s*[x×*]\s*10\^?(\d{1,2})(?!\s*[\d^/*]))?/giu
const RANGE =
  /[([]?\s*(?:[<>≤≥]\s*\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s*(?:--?|[–—~～至])\s*\d+(?:[.,]\d+)?)\s*[)\]]?/gu
const FLAG = /[↑↓⇧⇩*]|(?<![\p{L}/])(?:HH?|LL?|high|low|偏?[高低])(?![\p{L}/])/giu
const HEADERS = {
  name: /^(?:项目|项目名称|检验项目|名称|test|item|name|analyte)$/i,
  value: /^(?:结果|检验结果|测定值|数值|result|value)$/i,
  unit: /^(?:单位|unit|units)$/i,
}

/** Reads laboratory values out of what another program printed: lines, lists or a table with tabs or semicolons. */
export function readPastedLabs(text: string): PastedLabs {
  const entries = new Map<LabCode, PastedLab>()
  const notUnderstood: NotUnderstood[] = []
  for (const segment of segmentsOf(text)) {
    const read = readSegment(segment)
    if (typeof read === 'string') notUnderstood.push({ text: segment.join(' '), reason: read })
    else if (entries.has(read.code)) notUnderstood.push({ text: segment.join(' '), reason: 'twice' })
    else entries.set(read.code, read)
  }
  return { entries: [...entries.values()], notUnderstood }
}

/** One segment for each value: the cells of a row, or a piece of text. A row of headings orders the ones below it. */
function segmentsOf(text: string): string[][] {
  let order: readonly number[] | null = null
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '') return []
    const cells = line.split(CELL).map((cell) => cell.normalize('NFKC').trim())
    const heading = headingOf(cells)
    if (heading !== null) {
      order = heading
      return []
    }
    const filled = (order === null ? cells : order.map((at) => cells[at] ?? '')).filter((cell) => cell !== '')
    const parts = filled.flatMap((cell) => cell.split(BETWEEN)).filter((part) => part.trim() !== '')
    // Tabs and semicolons may also stand between whole values of one line.
    const isList = !CELL.test(line) || parts.every((part) => typeof readSegment([part]) !== 'string')
    return isList ? parts.map((part) => [part.trim()]) : [filled]
  })
}

function headingOf(cells: readonly string[]): readonly number[] | null {
  const at = (heading: RegExp) => cells.findIndex((cell) => heading.test(cell))
  const [name, value, unit] = [at(HEADERS.name), at(HEADERS.value), at(HEADERS.unit)]
  return name === -1 || value === -1 ? null : [name, value, ...(unit === -1 ? [] : [unit])]
}

function readSegment(cells: readonly string[]): PastedLab | NotUnderstood['reason'] {
  const codes = cells.map(labNamed)
  const named = [...new Set(codes.filter((code) => code !== null))]
  if (named.length > 1) return 'name'
  const [code] = named
  if (code === undefined) return cells.length === 1 ? readText(cells[0] ?? '') : readNamedInside(cells)
  const rest = cells.slice(codes.lastIndexOf(code) + 1).join('  ')
  return readValue(code, rest)
}

/** The first cell may hold the name and more: `ALT 45`, `U/L`. */
const readNamedInside = (cells: readonly string[]) => readText(cells.join('  '))

/** A name, perhaps a colon, a number and what follows it; the name is all that stands before the number. */
function readText(text: string): PastedLab | NotUnderstood['reason'] {
  const folded = text.normalize('NFKC')
  for (const { index } of folded.matchAll(/[<>]?\s*\d/g)) {
    const code = labNamed(folded.slice(0, index).replace(/[\s:=]+$/u, ''))
    if (code !== null) return readValue(code, folded.slice(index))
  }
  return labNamed(folded.replace(/[\s:=]+$/u, '')) === null ? 'name' : 'value'
}

/** The first number with its sign; a range, or a number that can be read in two ways, is none. */
function readValue(code: LabCode, rest: string): PastedLab | 'value' {
  const text = rest.normalize('NFKC').trim()
  const [match] = text.matchAll(NUMBER)
  if (match === undefined || /[^\s↑↓⇧⇩*HLhl高低偏:=]/u.test(text.slice(0, match.index))) return 'value'
  const after = text.slice(match.index + match[0].length)
  if (/^\s*(?:[-–—~～至]\s*\d|[,.]\d)/u.test(after) || /[≤≥-]\s*$/u.test(text.slice(0, match.index)))
    return 'value'
  const digits = printedNumber(match[2] ?? '')
  if (digits === null) return 'value'
  // Written as one decimal: multiplied, 2.3 × 10^5 would be 229999.99999999997.
  const value = Number(`${digits}e${Number(match[3] ?? 0) + Number(match[4] ?? 0)}`)
  if (!Number.isFinite(value)) return 'value'
  const comparator = match[1] === '<' || match[1] === '>' ? match[1] : null
  const printed = after.replace(RANGE, ' ').replace(FLAG, ' ').trim()
  const unit = needsNoUnit(code) ? '1' : labUnit(code, printed)
  const converted = unit === null ? convertedLab(code, value, printed) : null
  return {
    code,
    value: converted?.value ?? value,
    comparator,
    unit: converted?.unit ?? unit,
    printedUnit: unit === null && printed !== '' ? printed : null,
    printedValue: converted === null ? null : value,
  }
}
