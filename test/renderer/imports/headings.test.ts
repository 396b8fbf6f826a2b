import { expect, it } from 'vitest'
import { decoded, firstRecord, headingsOf } from '../../../src/renderer/imports/headings.ts'

it('reads headings with the separator that the line has most of', () => {
  expect(firstRecord('a,b;c,d\n1,2,3')).toEqual(['a', 'b;c', 'd'])
  expect(firstRecord('a;b;c\n1;2;3')).toEqual(['a', 'b', 'c'])
  expect(firstRecord('a\tb\r\n1\t2')).toEqual(['a', 'b'])
})

it('takes quoted separators, line ends and doubled quotes as part of a heading', () => {
  expect(firstRecord('"Age, years","He said ""x""","two\nlines"\n1,2,3')).toEqual([
    'Age, years',
    'He said "x"',
    'two\nlines',
  ])
})

it('reads a table saved in GB 18030, and one in UTF-8 that is cut inside a character', () => {
  const gb = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb])
  expect(decoded(gb.buffer)).toBe('姓名')
  const utf8 = new TextEncoder().encode('姓名').slice(0, 5)
  expect(decoded(utf8.buffer)).toBe('姓')
})

it('leaves the mark at the beginning of a UTF-8 file out of the first heading', async () => {
  expect(await headingsOf(new Blob(['\ufeffID,Age\n1,2']))).toEqual(['ID', 'Age'])
})
