import dicomParser, { type DataSet } from 'dicom-parser'

/** One node of a structured report, as far as a dose report uses it. */
export interface ContentItem {
  /** Code of the concept name where it is one of DICOM's own; empty for a maker's own codes. */
  readonly code: string
  /** Of a NUM node that states a value; null where it states none. */
  readonly measured: { readonly text: string; readonly unit: string } | null
  /** The code that a CODE node answers with. */
  readonly answer: string | null
  readonly text: string | null
  readonly children: readonly ContentItem[]
}

/** The attributes of DICOM PS3.3 that are read. */
const TAG = {
  transferSyntax: 'x00020010',
  contentSequence: 'x0040a730',
  conceptName: 'x0040a043',
  conceptCode: 'x0040a168',
  measuredValue: 'x0040a300',
  numericValue: 'x0040a30a',
  unitCode: 'x004008ea',
  codeValue: 'x00080100',
  codingScheme: 'x00080102',
  dateTime: 'x0040a120',
  textValue: 'x0040a160',
} as const

/** Its content is compressed as a whole: a small file could unfold to fill the memory. No dose report comes so. */
const DEFLATED = '1.2.840.10008.1.2.1.99'
/** A dose report is six levels deep. */
const DEEPEST = 40

/** The data set of a DICOM file; null where it cannot be read to its end. */
export function dataSetOf(bytes: Buffer): DataSet | null {
  try {
    // The header alone: what follows is only unfolded once it is known to be plain.
    const header = dicomParser.parseDicom(bytes, { untilTag: TAG.transferSyntax })
    if (header.string(TAG.transferSyntax) === DEFLATED) return null
    const dataSet = dicomParser.parseDicom(bytes)
    return dataSet.warnings.length > 0 ? null : dataSet
  } catch {
    // The reader throws texts and objects of its own for a damaged file, and nothing can be told from them.
    return null
  }
}

/** The whole report as a tree; its root carries the title of the document. */
export function contentTree(dataSet: DataSet, depth = 0): ContentItem {
  const items = depth < DEEPEST ? itemsOf(dataSet, TAG.contentSequence) : []
  const [name] = itemsOf(dataSet, TAG.conceptName)
  const [answer] = itemsOf(dataSet, TAG.conceptCode)
  const [measured] = itemsOf(dataSet, TAG.measuredValue)
  const number = measured?.string(TAG.numericValue)
  const [unit] = measured === undefined ? [] : itemsOf(measured, TAG.unitCode)
  return {
    code: name?.string(TAG.codingScheme) === 'DCM' ? (name.string(TAG.codeValue) ?? '') : '',
    measured: number === undefined ? null : { text: number, unit: unit?.string(TAG.codeValue) ?? '' },
    answer: answer?.string(TAG.codeValue) ?? null,
    text: dataSet.string(TAG.textValue) ?? dataSet.string(TAG.dateTime) ?? null,
    children: items.map((item) => contentTree(item, depth + 1)),
  }
}

/** Every node below one, in the order of the document. */
export function* descendants(item: ContentItem): Generator<ContentItem> {
  for (const child of item.children) {
    yield child
    yield* descendants(child)
  }
}

/** The first node of a concept below one. */
export function firstOf(item: ContentItem, code: string): ContentItem | undefined {
  for (const found of descendants(item)) if (found.code === code) return found
  return undefined
}

/** All nodes of a concept below one. */
export function allOf(item: ContentItem, code: string): ContentItem[] {
  return [...descendants(item)].filter((found) => found.code === code)
}

function itemsOf(dataSet: DataSet, tag: string): DataSet[] {
  return (dataSet.elements[tag]?.items ?? []).flatMap((item) => item.dataSet ?? [])
}
