/** The part of pdfmake below its global object, which would keep the fonts of one document for the next. */
declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces'

  interface FontNames {
    readonly normal: string
    readonly bold: string
  }
  /** Files that the document may name, held in memory. */
  interface VirtualFiles {
    existsSync(name: string): boolean
    readFileSync(name: string): Buffer | undefined
  }
  interface UrlResolver {
    resolve(url: unknown, headers: unknown): void
    resolved(): Promise<void>
  }
  class PdfPrinter {
    constructor(
      fonts: Readonly<Record<string, FontNames>>,
      files: VirtualFiles,
      urls: UrlResolver,
      mayReadFile: (path: string) => boolean,
    )
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<NodeJS.ReadableStream & { end(): void }>
  }
  const module: typeof PdfPrinter & { readonly default?: typeof PdfPrinter }
  export default module
}
