import { expect, it } from 'vitest'
import { Gate, OVERRIDE_REASONS, strictestGate } from '../../../src/shared/rules/eligibility/verdict.ts'

it.each([
  [[], 'open'],
  [['ELIGIBLE'], 'open'],
  [['ELIGIBLE', 'RELATIVE'], 'reason'],
  [['RELATIVE', 'ELIGIBLE'], 'reason'],
  [['RELATIVE', 'ABSOLUTE', 'ELIGIBLE'], 'override'],
  [['NO_INDICATION', 'RELATIVE'], 'override'],
  [['ELIGIBLE', 'INSUFFICIENT'], 'override'],
] as const)('of %j the strictest decides: %s', (verdicts, gate) => {
  expect(strictestGate(verdicts)).toBe(gate)
})

it('saving needs nothing, a reason or an override, and nothing else', () => {
  expect(['open', 'reason', 'override', '', 'none'].filter((gate) => Gate.safeParse(gate).success)).toEqual([
    'open',
    'reason',
    'override',
  ])
})

it.each(OVERRIDE_REASONS)(
  'an override because of $code can be read in both languages',
  ({ code, en, zh }) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(en).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/)
    expect(zh).toMatch(/\p{Script=Han}{2}/u)
  },
)
