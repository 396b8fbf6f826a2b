import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from '../../../src/shared/model/import-mapping.ts'
import { underReview } from '../../../src/shared/rules/imports/import-row.ts'
import {
  codeIn,
  dateIn,
  diameterMmIn,
  flagIn,
  gradeIn,
  labsIn,
  numberIn,
} from '../../../src/shared/rules/imports/import-values.ts'

type Column = Partial<ColumnMapping>

/** A row with one cell, in the column as it is mapped. */
function rowWith(field: string, cell: string, column: Column = {}) {
  const columns = { [field]: { field, column: `col ${field}`, ...column } as ColumnMapping }
  return underReview({ line: 7, cells: { [field]: cell }, cellsFound: 1, cellsExpected: 1 }, columns)
}
const said = (row: ReturnType<typeof rowWith>) =>
  row.findings.map(({ code, severity, reason }) => [code, severity, reason.en, reason.zh])

describe('a laboratory value', () => {
  const read = (code: string, cell: string, unit: string, column: Column = {}) => {
    const row = rowWith(code, cell, { unit, ...column })
    const [lab] = labsIn(row, '2015-03-02')
    return [lab === undefined ? null : `${lab.comparator ?? ''}${lab.value} ${lab.unit}`, ...said(row).flat()]
  }
  test.each([
    ['albumin', '38', 'g/L', ['38 g/L']],
    ['afp', '>60500', 'ng/mL', ['>60500 ng/mL']],
    ['afp', '<0.605', 'ng/mL', ['<0.605 ng/mL']],
    ['afp', ' ＞ 1210', 'ng/mL', ['>1210 ng/mL']],
    ['afp', '＜0.605', 'ng/mL', ['<0.605 ng/mL']],
    ['afp', '.5', 'ng/mL', ['0.5 ng/mL']],
    ['afp', '1.2e3', 'ng/mL', ['1200 ng/mL']],
    ['afp', '未查', 'ng/mL', [null]],
    ['afp', '<0', 'ng/mL', ['<0 ng/mL']],
  ])('%s %j in %s is %j', (code, cell, unit, expected) => {
    expect(read(code, cell, unit)).toEqual(expected)
  })
  test.each([
    [
      'afp',
      '>60500',
      '[IU]/mL',
      '>60500 [IU]/mL',
      [
        'limit-of-other-unit',
        'question',
        'Analysers that report ng/mL stop at this value: is the column in ng/mL?',
        '该值是以 ng/mL 报告的检测仪限值，该列单位是否应为 ng/mL？',
      ],
    ],
    [
      'albumin',
      '3.5',
      'g/L',
      '3.5 g/L',
      [
        'outside-hard-limits',
        'refuse',
        'The value lies outside 5 to 80 g/L and cannot be true. Meant 3.5 g/dL?',
        '数值超出 5 至 80 g/L，不可能成立。是否为 3.5 g/dL？',
      ],
    ],
    [
      'platelets',
      '459000',
      '10*9/L',
      '459000 10*9/L',
      [
        'outside-hard-limits',
        'refuse',
        'The value lies outside 1 to 2000 10*9/L and cannot be true. Meant 459000 /uL (459 10*9/L)?',
        '数值超出 1 至 2000 10*9/L，不可能成立。是否为 459000 /uL (459 10*9/L)？',
      ],
    ],
    [
      'inr',
      '13',
      '1',
      '13 1',
      [
        'value-unusual',
        'question',
        'The value lies outside the usual 0.8 to 2.',
        '数值超出常见范围 0.8 至 2。',
      ],
    ],
    [
      'afp',
      '0',
      'ng/mL',
      null,
      [
        'value-zero',
        'question',
        'No analyser reports 0: below its limit, or not measured. The value is left out.',
        '检测仪不会报告 0：低于检测限或未检测，该值不导入。',
      ],
    ],
    [
      'bilirubin',
      '0',
      'umol/L',
      '0 umol/L',
      [
        'outside-hard-limits',
        'refuse',
        'The value lies outside 0.5 to 1000 umol/L and cannot be true.',
        '数值超出 0.5 至 1000 umol/L，不可能成立。',
      ],
    ],
    ['afp', '>', 'ng/mL', null, ['not-a-number', 'refuse', 'This is not a number.', '不是数字。']],
    [
      'afp',
      '=1',
      'ng/mL',
      null,
      ['formula-text', 'refuse', 'The cell looks like a spreadsheet formula.', '该格形似电子表格公式。'],
    ],
  ])('%s %j in %s is %j and says why', (code, cell, unit, value, why) => {
    expect(read(code, cell, unit)).toEqual([value, ...why])
  })
  test('stands for "more than" at the ceiling of its source, and only there', () => {
    const ceiling = { ceiling: 121_000 }
    expect(read('afp', '121000', 'ng/mL', ceiling)).toEqual([
      '>121000 ng/mL',
      'value-at-ceiling',
      'question',
      'The source stops at 121000: stored as > 121000.',
      '来源上限为 121000，按 > 121000 保存。',
    ])
    expect(read('afp', '1210', 'ng/mL', ceiling)).toEqual(['1210 ng/mL'])
  })
  test('is left out where the file has no column for it', () => {
    expect(labsIn(rowWith('afp', '12', {}), '2015-03-02')).toMatchObject([{ unit: '' }])
    expect(labsIn(rowWith('height', '12'), '2015-03-02')).toEqual([])
  })
})

describe('the largest diameter', () => {
  const read = (cell: string, unit: string) => {
    const row = rowWith('largestMm', cell, { unit })
    return [diameterMmIn(row, 'largestMm'), ...said(row).map(([code, , en]) => `${code}: ${en}`)]
  }
  test.each([
    ['50', 'mm', [50]],
    ['6.2', 'cm', [62]],
    ['0.55', 'cm', [5.5]],
    ['0', 'mm', [0]],
    ['', 'mm', [null]],
    ['5', 'mm', [5]],
    ['250', 'mm', [250]],
    [
      '3.5',
      'mm',
      [3.5, 'value-unusual: The value lies outside the usual 5 to 250 mm. Meant 3.5 cm (35 mm)?'],
    ],
    [
      '0.5',
      'mm',
      [
        0.5,
        'outside-hard-limits: The value lies outside 1 to 400 mm and cannot be true. Meant 0.5 cm (5 mm)?',
      ],
    ],
    ['0.3', 'cm', [3, 'value-unusual: The value lies outside the usual 5 to 250 mm.']],
    ['251', 'mm', [251, 'value-unusual: The value lies outside the usual 5 to 250 mm.']],
    ['401', 'mm', [401, 'outside-hard-limits: The value lies outside 1 to 400 mm and cannot be true.']],
    ['large', 'mm', [null, 'not-a-number: This is not a number.']],
  ])('%j in %s is %j', (cell, unit, expected) => expect(read(cell, unit)).toEqual(expected))
})

describe('a code', () => {
  const read = <T>(cell: string, take: (row: ReturnType<typeof rowWith>) => T) => {
    const row = rowWith('x', cell)
    return [take(row), ...said(row).map(([code, , en]) => `${code}: ${en}`)]
  }
  test.each([
    [' M ', ['M']],
    ['', [null]],
    ['Z', [null, 'code-unknown: The code is not one of M, F; the cell is left out.']],
  ])('of a vocabulary, %j, is %j', (cell, expected) => {
    expect(read(cell, (row) => codeIn(row, 'x', ['M', 'F']))).toEqual(expected)
  })
  test.each([
    ['2', [2]],
    ['0', [0]],
    ['4', [4]],
    ['', [null]],
    ['5', [null, 'code-unknown: The code is not one of 0–4; the cell is left out.']],
    ['-1', [null, 'code-unknown: The code is not one of 0–4; the cell is left out.']],
    ['1.5', [null, 'code-unknown: The code is not one of 0–4; the cell is left out.']],
    ['x', [null, 'not-a-number: This is not a number.']],
  ])('of a scale, %j, is %j', (cell, expected) => {
    expect(read(cell, (row) => gradeIn(row, 'x', 0, 4))).toEqual(expected)
  })
  test.each([
    ['1', [true]],
    ['yes', [true]],
    ['y', [true]],
    ['true', [true]],
    ['是', [true]],
    ['有', [true]],
    ['0', [false]],
    ['no', [false]],
    ['n', [false]],
    ['false', [false]],
    ['否', [false]],
    ['无', [null]],
    ['', [null]],
    ['2', [null, 'code-unknown: The code is not one of 0, 1; the cell is left out.']],
  ])('of yes and no, %j, is %j', (cell, expected) => {
    expect(read(cell, (row) => flagIn(row, 'x'))).toEqual(expected)
  })
})

test.each([
  ['2026-11-23', ['2026-11-23']],
  ['2026-11-24', [null, 'date-in-future']],
  ['', [null]],
  ['2015-02-30', [null, 'date-does-not-exist']],
])('takes the date %j as %j on 2026-11-23', (cell, [date, ...codes]) => {
  const row = rowWith('on', cell)
  expect(dateIn(row, 'on', '2026-11-23')).toBe(date)
  expect(row.findings.map(({ code }) => code)).toEqual(codes)
})

test('names the cell, its line and its column', () => {
  const row = rowWith('age', 'x')
  expect(numberIn(row, 'age')).toBeNull()
  expect(row.findings).toEqual([
    {
      row: 7,
      column: 'col age',
      value: 'x',
      severity: 'refuse',
      code: 'not-a-number',
      reason: { en: 'This is not a number.', zh: '不是数字。' },
    },
  ])
})
