import { describe, expect, it } from 'vitest'
import type { RangeFinding } from '../../../src/shared/model/finding.ts'
import { judgeRange, RANGES, rangeOf } from '../../../src/shared/rules/plausibility/plausibility.ts'
import { rangeSentence } from '../../../src/shared/wording/range-sentence.ts'
import { quantityText } from '../../../src/shared/wording/unit.ts'
import {
  AGENTS_AND_DRUGS,
  BEFORE,
  COURSE,
  type LimitRow,
  PATIENT,
  ROOM,
  TUMOUR,
} from './limits-as-specified.ts'

const ROWS = [...PATIENT, ...BEFORE, ...TUMOUR, ...ROOM, ...AGENTS_AND_DRUGS, ...COURSE]
/** One unit of the third decimal: finer than any limit is given. */
const STEP = 0.001
const WORDS = {
  'above-hard-limit': ['above the limit of', '超过上限'],
  'below-hard-limit': ['below the limit of', '低于下限'],
  'above-usual': ['is unusual: above', '少见：高于'],
  'below-usual': ['is unusual: below', '少见：低于'],
} as const
type Code = keyof typeof WORDS

const stepped = (limit: number, by: number) => Number((limit + by).toFixed(3))

/** The four limits of a row with what is found outside each, and what is found at it and inside. */
function sidesOf([, , warnLow, warnHigh, hardLow, hardHigh]: LimitRow) {
  const sides = [
    { code: 'below-hard-limit', limit: hardLow, out: -STEP, usual: warnLow },
    { code: 'above-hard-limit', limit: hardHigh, out: STEP, usual: warnHigh },
    // Where both limits are one number, leaving the usual range is leaving the possible one.
    { code: 'below-usual', limit: warnLow === hardLow ? null : warnLow, out: -STEP },
    { code: 'above-usual', limit: warnHigh === hardHigh ? null : warnHigh, out: STEP },
  ] as const
  return sides.flatMap((side) => (side.limit === null ? [] : [{ ...side, limit: side.limit }]))
}

function found(code: Code, [field, unit]: LimitRow, value: number, limit: number): RangeFinding {
  return { code, severity: code.endsWith('hard-limit') ? 'block' : 'warn', field, value, limit, unit }
}

describe.each(ROWS)('%s in %s: usual from %s to %s, possible from %s to %s', (...row) => {
  const [field, unit, warnLow, warnHigh, hardLow, hardHigh] = row

  it('is kept as the tables say', () => {
    expect(rangeOf(field, unit)).toMatchObject({ warn: [warnLow, warnHigh], hard: [hardLow, hardHigh] })
  })
  it.each(sidesOf(row))('is $code beyond $limit only', (side) => {
    const { code, limit, out } = side
    const usual = 'usual' in side && side.usual !== limit ? side.usual : null
    const milder = code === 'below-hard-limit' ? 'below-usual' : 'above-usual'
    const within = (value: number) => (usual === null ? null : found(milder, row, value, usual))
    const [inside, outside] = [stepped(limit, -out), stepped(limit, out)]
    expect(judgeRange(field, inside, unit)).toEqual(within(inside))
    expect(judgeRange(field, limit, unit)).toEqual(within(limit))
    expect(judgeRange(field, outside, unit)).toEqual(found(code, row, outside, limit))
  })
  it.each(sidesOf(row))('names $limit with its unit in both languages ($code)', ({ code, limit, out }) => {
    const finding = found(code, row, stepped(limit, out), limit)
    const [en, zh] = [rangeSentence(finding, 'en'), rangeSentence(finding, 'zh')]
    expect(en).toContain(`${WORDS[code][0]} ${quantityText(limit, unit)}.`)
    expect(zh).toContain(`${WORDS[code][1]} ${quantityText(limit, unit)}`)
  })
})

it('leaves no range unspecified', () => {
  const specified = new Set(ROWS.map(([field, unit]) => `${field} ${unit}`))
  expect(RANGES.map(({ field, unit }) => `${field} ${unit}`).filter((key) => !specified.has(key))).toEqual([])
})
