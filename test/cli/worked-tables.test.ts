import { beforeAll, describe, expect, it } from 'vitest'
import { notBuilt, runBatch, valueOf } from './command-line.ts'
import {
  EASL_ROWS,
  LIRADS_ROWS,
  MRECIST_ROWS,
  NON_TARGETS,
  OIL_ROWS,
  OVERALL_ROWS,
  RECIST_ROWS,
} from './worked-responses.ts'
import { ALBI_ROWS, CHILD_PUGH_ROWS } from './worked-scores.ts'

if (notBuilt !== undefined) console.log(notBuilt)

interface Asked {
  readonly name: string
  readonly call: string
  readonly input: object
  readonly output: object
}

const childPugh: readonly Asked[] = CHILD_PUGH_ROWS.map(([name, input, output]) => ({
  name,
  call: 'scores.childPugh',
  input,
  output,
}))

const albi: readonly Asked[] = ALBI_ROWS.map(([bilirubin, albumin, raw, shown, grade, modifiedGrade]) => ({
  name: `ALBI of ${bilirubin} µmol/L and ${albumin} g/L`,
  call: 'scores.albi',
  input: { bilirubin: { value: bilirubin, unit: 'umol/L' }, albumin: { value: albumin, unit: 'g/L' } },
  output: { raw: expect.closeTo(raw, 6) as unknown, shown, grade, modifiedGrade },
}))

const responses: readonly Asked[] = [
  ...MRECIST_ROWS.flatMap(
    ([name, baselineSumMm, nadirSumMm, currentSumMm, target, strict, nonTarget, newLesion, overall]) => {
      const input = { criteria: 'mRECIST', baselineSumMm, nadirSumMm, currentSumMm, nonTarget, newLesion }
      return [
        { name, call: 'response.judge', input, output: { target, overall } },
        {
          name: `${name} with the 5-mm rule`,
          call: 'response.judge',
          input: { ...input, fiveMmRule: true },
          output: { target: strict },
        },
      ]
    },
  ),
  ...RECIST_ROWS.map(([name, baselineSumMm, nadirSumMm, currentSumMm, target]) => ({
    name,
    call: 'response.judge',
    input: { criteria: 'RECIST1.1', baselineSumMm, nadirSumMm, currentSumMm },
    output: { target, overall: target },
  })),
  ...OVERALL_ROWS.flatMap(([target, baselineSumMm, currentSumMm, overalls]) =>
    NON_TARGETS.flatMap((nonTarget, column) =>
      [false, true].map((newLesion) => ({
        name: `target ${target}, non-target ${nonTarget}${newLesion ? ', new lesion' : ''}`,
        call: 'response.judge',
        input: { criteria: 'mRECIST', baselineSumMm, currentSumMm, nonTarget, newLesion },
        output: { target, overall: newLesion ? 'PD' : overalls[column] },
      })),
    ),
  ),
]

const otherResponses: readonly Asked[] = [
  ...EASL_ROWS.map(([name, baselineMm2, nadirMm2, currentMm2, target]) => ({
    name,
    call: 'response.easl',
    input: { baselineMm2, nadirMm2, currentMm2 },
    output: { target, overall: target },
  })),
  ...OVERALL_ROWS.flatMap(([target, , , overalls]) =>
    NON_TARGETS.flatMap((nonTarget, column) =>
      [false, true].map((newLesion) => ({
        name: `target ${target}, non-target ${nonTarget}${newLesion ? ', new lesion' : ''}`,
        call: 'response.overall',
        input: { target, nonTarget, newLesion },
        output: { overall: newLesion ? 'PD' : overalls[column] },
      })),
    ),
  ),
  ...OIL_ROWS.map(([filledPct, peripheralDefect, grade]) => ({
    name: `${filledPct} % filled, ${peripheralDefect ? 'a' : 'no'} peripheral defect`,
    call: 'response.oilDeposition',
    input: { filledPct, peripheralDefect },
    output: { grade },
  })),
  ...LIRADS_ROWS.map(([version, treatment, enhancement, change, code]) => ({
    name: `v${version}, ${treatment}, ${enhancement}${change === null ? '' : `, ${change}`}`,
    call: 'response.liRads',
    input: { version, treatment, evaluable: true, enhancement, change },
    output: { code, version },
  })),
]

const plans: readonly Asked[] = [
  ['2024-01-31', '2024-03-01', '2024-02-28', '2024-03-13', '2024-03-14', '2024-03-28'],
  ['2024-02-29', '2024-04-01', '2024-03-28', '2024-04-11', '2024-04-12', '2024-04-26'],
  ['2025-01-30', '2025-03-03', '2025-02-27', '2025-03-13', '2025-03-14', '2025-03-28'],
  ['2025-12-03', '2026-01-02', '2025-12-31', '2026-01-14', '2026-01-15', '2026-01-29'],
  ['2026-02-27', '2026-03-30', '2026-03-27', '2026-04-10', '2026-04-11', '2026-04-25'],
  ['2026-07-31', '2026-08-31', '2026-08-28', '2026-09-11', '2026-09-12', '2026-09-26'],
].map(([performedOn, dueOn, windowOpensOn, windowClosesOn, overdueFrom, criticalFrom]) => ({
  name: `TACE on ${performedOn}`,
  call: 'reviews.plan',
  input: { performedOn },
  output: { dueOn, windowOpensOn, windowClosesOn, overdueFrom, criticalFrom },
}))

const statuses: readonly Asked[] = (
  [
    ['2026-03-29', '2026-04-20', 27, 'done-early'],
    ['2026-03-30', '2026-04-20', 28, 'done-in-window'],
    ['2026-04-13', '2026-04-20', 42, 'done-in-window'],
    ['2026-04-14', '2026-04-20', 43, 'done-late'],
    [null, '2026-03-29', 27, 'scheduled'],
    [null, '2026-03-30', 28, 'open'],
    [null, '2026-04-13', 42, 'open'],
    [null, '2026-04-14', 43, 'overdue'],
    [null, '2026-04-27', 56, 'overdue'],
    [null, '2026-04-28', 57, 'critical'],
  ] as const
).map(([doneOn, asOf, days, status]) => ({
  name: `review ${doneOn === null ? 'not done' : `done ${doneOn}`}, seen from ${asOf}`,
  call: 'reviews.status',
  input: { performedOn: '2026-03-02', doneOn, asOf },
  output: { status, days },
}))

describe.skipIf(notBuilt !== undefined)('the worked tables, asked on the command line', () => {
  const asked = [...childPugh, ...albi, ...responses, ...otherResponses, ...plans, ...statuses]
  let values: readonly unknown[]

  beforeAll(async () => {
    const { code, replies, said } = await runBatch(asked.map(({ call, input }) => ({ call, input })))
    if (code !== 0 || replies.length !== asked.length) throw new Error(said.join('\n'))
    values = replies.map((reply) => valueOf(reply))
  })

  it.each(asked.map((row, at) => ({ ...row, at })))('$call: $name', ({ at, output }) => {
    expect(values[at]).toMatchObject(output)
  })
})
