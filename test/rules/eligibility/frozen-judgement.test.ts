import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../../src/shared/kit/canonical-text.ts'
import { composeFacts } from '../../../src/shared/rules/eligibility/compose-facts.ts'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import {
  differenceOf,
  frozenJudgement,
  judgeFrozen,
} from '../../../src/shared/rules/eligibility/frozen-judgement.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { anyFindings, anyLabs } from './any-patient.ts'

const SNAPSHOTS = 3000

/** What is stored of a judgement: through JSON, as a register keeps it. */
function stored(given: Parameters<typeof composeFacts>[0], id: keyof typeof RULESETS, keepsVariant: boolean) {
  const { facts, inputs } = composeFacts(given)
  const explanation = explainEligibility(RULESETS[id], facts)
  const body = {
    ...(keepsVariant ? { coagulation_variant: given.coagulationVariant } : {}),
    inputs: inputs.map(({ name, value, status }) => ({ name, value: value ?? null, status })),
    ...frozenJudgement(explanation),
    advisories: explanation.advisories.map((advisory) => ({ id: advisory })),
  }
  return { explanation, body: JSON.parse(JSON.stringify(body)) as Record<string, Json> }
}

it(`says of ${SNAPSHOTS} invented snapshots what was said, with and without the coagulation variant`, () => {
  const verdicts = new Set<string>()
  fc.assert(
    fc.property(
      anyFindings,
      anyLabs,
      fc.constantFrom('cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'),
      fc.constantFrom('inr', 'pt'),
      fc.record({
        imaging: fc.constantFrom(null, '2026-01-31', '2026-01-30'),
        ecog: fc.constantFrom(null, '2026-02-22'),
      }),
      fc.boolean(),
      (findings, labs, id, coagulationVariant, assessedOn, keepsVariant) => {
        const given = { labs, findings, performedOn: '2026-03-02', coagulationVariant, assessedOn }
        const { explanation, body } = stored(given, id, keepsVariant)
        const again = judgeFrozen(body, RULESETS[id])
        expect(again).toEqual({ ok: true, value: explanation })
        expect(differenceOf(body, explanation)).toBeNull()
        verdicts.add(explanation.verdict)
      },
    ),
    { numRuns: SNAPSHOTS, seed: 20_260_302 },
  )
  expect([...verdicts].toSorted()).toEqual([
    'ABSOLUTE',
    'ELIGIBLE',
    'INSUFFICIENT',
    'NO_INDICATION',
    'RELATIVE',
  ])
})

it('takes another version of a formula for another number by right, and the same version for altered', () => {
  const given = { labs: [], findings: {}, performedOn: '2026-03-02', coagulationVariant: 'inr' } as const
  const { explanation, body } = stored(given, 'cn-nhc-2022', true)
  const [childPugh = {}, ...others] = body['derived'] as Record<string, Json>[]
  const withScore = (score: Record<string, Json>) => ({
    ...body,
    derived: [{ ...childPugh, ...score }, ...others],
  })
  expect(differenceOf(withScore({ points: {} }), explanation)).toBe('rules')
  expect(differenceOf(withScore({ points: {}, formula_version: 'v0' }), explanation)).toBeNull()
  expect(differenceOf(withScore({ points: {}, formula_id: 'older' }), explanation)).toBeNull()
  expect(differenceOf({ ...body, derived: others }, explanation)).toBeNull()
})

it('does not guess from a body that it cannot read', () => {
  const unreadable = { ok: false, error: { code: 'unreadable' } }
  const given = { labs: [], findings: {}, performedOn: '2026-03-02', coagulationVariant: 'inr' } as const
  const { body } = stored(given, 'cn-nhc-2022', true)
  const withInput = (value: Json) => ({ ...body, inputs: [{ name: 'ecog', value, status: 'known' }] })
  expect(judgeFrozen(null, RULESETS['cn-nhc-2022'])).toEqual(unreadable)
  expect(
    judgeFrozen({ ...body, inputs: [{ name: 'mood', value: 1, status: 'known' }] }, RULESETS['cn-nhc-2022']),
  ).toEqual(unreadable)
  expect(judgeFrozen(withInput('good'), RULESETS['cn-nhc-2022'])).toEqual(unreadable)
  // Beyond what may be typed today, and nevertheless what was judged then.
  expect(judgeFrozen(withInput(7), RULESETS['cn-nhc-2022'])).toMatchObject({ ok: true })
  expect(judgeFrozen(withInput(1), RULESETS['cn-nhc-2022'])).toMatchObject({ ok: true })
})
