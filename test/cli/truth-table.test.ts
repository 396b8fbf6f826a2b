import { beforeAll, describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/shared/model/snapshot.ts'
import { BASE_PATIENT, ELIGIBILITY_CASES } from '../rules/eligibility/eligibility-cases.ts'
import { notBuilt, runBatch, valueOf } from './command-line.ts'

if (notBuilt !== undefined) console.log(notBuilt)

const RULESETS = ['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'] as const

describe.skipIf(notBuilt !== undefined)('the worked truth table, asked on the command line', () => {
  const rows = ELIGIBILITY_CASES.flatMap((row) => RULESETS.map((ruleset) => ({ row, ruleset })))
  let judged: readonly Judgement[]

  beforeAll(async () => {
    const { code, replies, said } = await runBatch(
      rows.map(({ row, ruleset }) => ({
        call: 'eligibility.judge',
        input: { ruleset, facts: { ...BASE_PATIENT, ...row.set } },
      })),
    )
    if (code !== 0) throw new Error(said.join('\n'))
    judged = replies.map((reply) => valueOf<Judgement>(reply))
  })

  it('has an answer for 53 cases by three rulesets, in the order asked', () => {
    expect(judged).toHaveLength(53 * 3)
  })

  it.each(rows.map(({ row, ruleset }, at) => ({ at, row, ruleset, name: row.case, what: row.what })))(
    '$name by $ruleset: $what',
    ({ at, row, ruleset }) => {
      const { childPugh, ...judgement } = judged[at] ?? {}
      const printed = row.expect[ruleset]
      expect(judgement).toEqual({
        verdict: printed.verdict,
        absolute: printed.abs,
        relative: printed.rel,
        unknown: printed.unk,
        indications: printed.ind,
        indicationsUnknown: printed.ind_unk,
        advisories: printed.adv,
      })
      const { low, high } = childPugh ?? {}
      expect(low === high ? `${low}` : `${low}-${high}`).toBe(row.childPugh)
    },
  )
})
