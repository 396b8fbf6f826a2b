import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** The text of each page, in the order in which it is drawn, as a reader would copy it. */
  readonly pages: readonly string[]
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly number[])[]
  /** Names of the fonts, each with whether its outlines are in the file. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
}

/** Reads the PDF files that this program writes, by the rules of PDF 1.3 and none of the code that wrote them. */
export function readPdf(file: Buffer): ReadPdf {
  const text = file.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, no = '', body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(no, body)
  const object = (no: string | undefined) => objects.get(no ?? '') ?? ''
  const streamOf = (no: string | undefined): string => {
    const body = object(no)
    const begin = body.indexOf('stream\n') + 7
    const bytes = Buffer.from(body.slice(begin, body.lastIndexOf('\nendstream')), 'latin1')
    return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }
  const charactersOf = new Map<string, ReadonlyMap<number, string>>()
  for (const body of objects.values())
    for (const [, name = '', no] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(object(no))?.[1]
      if (toUnicode !== undefined) charactersOf.set(name, unicodeMap(streamOf(toUnicode)))
    }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return {
    pages: pages.map((page) => drawnText(streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1]), charactersOf)),
    sizes: pages.map((page) =>
      (/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec(page)?.[1] ?? '').split(' ').map(Number),
    ),
    fonts: [...objects.values()]
      .filter((body) => body.includes('/Type /FontDescriptor'))
      .map((body) => ({
        name: /\/FontName \/(\S+)/.exec(body)?.[1] ?? '',
        isEmbedded: streamOf(/\/FontFile2 (\d+) 0 R/.exec(body)?.[1]).length > 0,
      })),
  }
}

/** Glyph number to character; ranges list one destination a glyph. */
function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  for (const [, first = '', , list = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    for (const [at, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries())
      map.set(
        Number.parseInt(first, 16) + at,
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      )
  return map
}

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined
  const parts: string[] = []
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name)
    else if (array !== undefined)
      for (const [, hex = ''] of array.matchAll(/<(\w*)>/g))
        for (const [glyph] of hex.matchAll(/\w{4}/g))
          parts.push(font?.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
  }
  return parts.join('')
}
