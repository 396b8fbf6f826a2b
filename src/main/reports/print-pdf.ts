import { buffer } from 'node:stream/consumers'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import printer from 'pdfmake/js/Printer.js'
import { textFont } from './fonts/text-font.ts'

/** A CommonJS module whose class is its `default`: Node hands over the module, a bundler may hand over the class. */
const PdfPrinter = printer.default ?? printer

export const REPORT_FONT = 'Report'
const REGULAR = 400
const SEMIBOLD = 600

/**
 * Sets a document in one embedded font of two weights that holds the characters of the document and no more.
 * Reads no file and asks no address, whatever the document names.
 */
export async function printPdf(definition: TDocumentDefinitions, characters: string): Promise<Buffer> {
  const files = new Map([
    ['regular', textFont(characters, REGULAR)],
    ['semibold', textFont(characters, SEMIBOLD)],
  ])
  const inMemory = {
    existsSync: (name: string) => files.has(name),
    readFileSync: (name: string) => files.get(name),
  }
  const noAddresses = { resolve: () => undefined, resolved: () => Promise.resolve() }
  const fonts = { [REPORT_FONT]: { normal: 'regular', bold: 'semibold' } }
  const pdf = new PdfPrinter(fonts, inMemory, noAddresses, () => false)
  const document = await pdf.createPdfKitDocument(definition)
  document.end()
  return buffer(document)
}
