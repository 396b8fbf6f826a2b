import type { RecallLetter } from '../../shared/rules/report/recall-letter.ts'
import { namedValues, type PaperLayout, paperHeadContent, paperOf } from './paper-style.ts'

/** Points. A4 is 595.28 wide; the recipient stands where the window of a DL envelope is (45 mm from the top). */
const SIDE = 62
const TOP = 42
const CONTENT_WIDTH = 595.28 - 2 * SIDE
const RECIPIENT_AT = 134
const BODY_AT = 240
const NAMES_WIDTH = 130
const FONT_SIZE = 10.5

/** One A4 page, its recipient in the window of the envelope. */
export function recallLetterLayout(letter: RecallLetter, at: Date): PaperLayout {
  const { head, recipient, writtenOn, title, greeting, opening, days, bringTitle, bring, closing } = letter
  const paragraph = (text: string) => ({ text, margin: [0, 0, 0, 7] as [number, number, number, number] })
  return {
    definition: {
      ...paperOf(letter, { at, fontSize: FONT_SIZE }),
      pageSize: 'A4',
      pageMargins: [SIDE, BODY_AT, SIDE, TOP],
      header: [
        { margin: [SIDE, TOP, SIDE, 0], ...block(paperHeadContent(head, CONTENT_WIDTH)) },
        { text: recipient, absolutePosition: { x: SIDE, y: RECIPIENT_AT }, fontSize: 12 },
      ],
      content: [
        { text: writtenOn, alignment: 'right', margin: [0, 0, 0, 10] },
        { text: title, bold: true, fontSize: 14, margin: [0, 0, 0, 12] },
        paragraph(greeting),
        ...opening.map(paragraph),
        { margin: [0, 4, 0, 12], ...block(namedValues(days, NAMES_WIDTH)) },
        { text: bringTitle, bold: true },
        { ul: [...bring], margin: [0, 2, 0, 10] },
        ...closing.map(paragraph),
        { text: letter.regards, margin: [0, 10, 0, 30] },
        { text: [head.department, head.hospital].filter((part) => part !== null).join('\n') },
      ],
    },
    characters: `${JSON.stringify(letter)}•`,
  }
}

/** A margin belongs to the block around what is set. */
const block = (content: ReturnType<typeof namedValues>) => ({ stack: [content] })
