import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput } from '../sessions/session-draft.ts'

let app: TestApp
const PEOPLE: readonly (readonly [name: string | null, hospitalNo: string])[] = [
  ['张伟', '0048213'],
  ['伟张', 'ZY0031377'],
  ['欧阳娜娜', '5500123'],
  ['单田芳', '5500777'],
  ['吕布', '6600001'],
  ['𠮷田', '6600002'],
  ['王𬱖', '6600004'],
  ['阿卜杜拉·买买提', '6600003'],
  ['José Martínez', 'A-2210'],
  [null, '7700009'],
]
beforeAll(async () => {
  app = await openTestApp()
  for (const [name, hospitalNo] of PEOPLE)
    await app.value('patients.register', {
      patient: patientInput({ name, hospitalNo, birthDate: null }),
      notADuplicate: true,
    })
})
afterAll(() => app.close())

const find = (text: string, limit?: number) =>
  app.value<{ patients: PatientBrief[]; more: boolean }>('patients.find', { text, ...(limit && { limit }) })
const numbers = async (text: string) => (await find(text)).patients.map(({ hospitalNo }) => hospitalNo)

describe('a search finds', () => {
  it.each([
    ['one Chinese character', '伟', ['ZY0031377', '0048213']],
    ['a whole Chinese name in its order', '张伟', ['0048213']],
    ['the last characters of a name', '娜娜', ['5500123']],
    ['a name across its separating dot', '拉买', ['6600003']],
    ['a rare character beyond the basic plane', '𠮷', ['6600002']],
    ['a character younger than the tokenizer', '𬱖', ['6600004']],
    ['a name with such a character', '王𬱖', ['6600004']],
    ['initials with a two-letter initial', 'zhw', ['0048213']],
    ['plain initials', 'zw', ['0048213']],
    ['full pinyin joined', 'zhangwei', ['0048213']],
    ['pinyin being typed', 'zhangw', ['0048213']],
    ['pinyin syllables apart', 'zhang wei', ['ZY0031377', '0048213']],
    ['given name alone', 'nana', ['5500123']],
    ['pinyin of a compound surname', 'OuYang', ['5500123']],
    ['the surname reading of a character', 'shan', ['5500777']],
    ['the common reading of the same character', 'dantianfang', ['5500777']],
    ['ü typed as v', 'lvbu', ['6600001']],
    ['ü typed as u', 'lubu', ['6600001']],
    ['a Latin name without its accents', 'martinez', ['A-2210']],
    ['Latin initials', 'jm', ['A-2210']],
    ['a hospital number', '0048213', ['0048213']],
    ['a hospital number being typed', '00482', ['0048213']],
    ['a number without its leading zeros', '48213', ['0048213']],
    ['a number without its letters', '31377', ['ZY0031377']],
    ['the last four digits', '0777', ['5500777']],
    ['a number typed with its sign', 'A-2210', ['A-2210']],
    ['digits from a Chinese keyboard', '４８２１３', ['0048213']],
    ['name and number together', '张 8213', ['0048213']],
    ['a character and the pinyin of the other', '张wei', ['ZY0031377', '0048213']],
  ])('%s', async (_, text, expected) => {
    expect(await numbers(text)).toEqual(expected)
  })

  it('nobody for the middle of a number or of a syllable', async () => {
    expect(await numbers('0482')).toEqual([])
    expect(await numbers('hang')).toEqual([])
  })

  it('everybody for an empty text, newest first, and says when there are more', async () => {
    const everybody = PEOPLE.map(([, hospitalNo]) => hospitalNo).toReversed()
    expect(await numbers('')).toEqual(everybody)
    expect(await numbers('   ')).toEqual(everybody)
    expect(await find('', 2)).toMatchObject({
      patients: [{ hospitalNo: '7700009' }, { hospitalNo: 'A-2210' }],
      more: true,
    })
    expect((await find('', PEOPLE.length)).more).toBe(false)
  })
})

describe('text that means something to a full-text engine', () => {
  it.each([
    '"',
    '""',
    '*',
    '(',
    ')',
    "'",
    ';',
    '%',
    '_',
    '^',
    ':',
    '{',
    '}',
    '-',
    '+',
    '张"',
    '\\',
    '\u0000',
  ])('is nothing but text: %s', async (text) => {
    const reply = await app.ask('patients.find', { text })
    expect(reply.ok).toBe(true)
  })

  it('never becomes an operator', async () => {
    expect(await numbers('zhang OR jose')).toEqual([])
    expect(await numbers('NOT zhangwei')).toEqual([])
    expect(await numbers('NEAR(zhang wei)')).toEqual([])
    expect(await numbers('terms:zhang')).toEqual([])
    expect(await numbers('zhang" OR "jose')).toEqual([])
    expect(await numbers('%')).toEqual([])
  })
})

it('looks through as many pages as it takes when characters match in another order', async () => {
  const crowd = await openTestApp()
  await crowd.value('patients.register', {
    patient: patientInput({ name: '李明', hospitalNo: '1', birthDate: null }),
  })
  for (let n = 0; n < 120; n++)
    await crowd.value('patients.register', {
      patient: patientInput({ name: '明李', hospitalNo: `9${n}x`, birthDate: null }),
      notADuplicate: true,
    })
  const found = await crowd.value<{ patients: PatientBrief[]; more: boolean }>('patients.find', {
    text: '李明',
  })
  expect(found).toMatchObject({ patients: [{ hospitalNo: '1' }], more: false })
  await crowd.close()
})
