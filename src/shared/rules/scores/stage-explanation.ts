import type { ExplainedInput, Explanation, Formula } from '../../model/formula.ts'
import { ANY_CHILD_PUGH } from './child-pugh.ts'
import { explain, input, spanned } from './explain.ts'
import type { StageCase, StageInput } from './tumour-stage.ts'

/** How a stage came about: what it was read from, and the condition of the first row that holds. */
export function explainStage(
  formula: Formula,
  typed: StageInput,
  stage: string | null,
  rows: readonly StageCase<string>[],
): Explanation {
  const matched = stage === null ? undefined : rows.find(({ holds }) => holds === true)
  return explain(formula, stageInputs(typed), () =>
    matched === undefined ? null : `${patient(typed)}: ${matched.condition} → ${matched.stage}`,
  )
}

function stageInputs(typed: StageInput): ExplainedInput[] {
  return [
    input('nodules', typed.nodules),
    input('largestCm', typed.largestCm, 'cm'),
    input('macrovascularInvasion', typed.macrovascularInvasion),
    input('extrahepaticSpread', typed.extrahepaticSpread),
    input('ecog', typed.ecog),
    ...(typed.ecogDueToTumour === undefined ? [] : [input('ecogDueToTumour', typed.ecogDueToTumour)]),
    input('childPugh', isOpen(typed) ? null : spanned(typed.childPugh)),
  ]
}

/** True while not one part of Child-Pugh is known. */
function isOpen({ childPugh: { low, high } }: StageInput): boolean {
  return low === ANY_CHILD_PUGH.low && high === ANY_CHILD_PUGH.high
}

function patient(typed: StageInput): string {
  const { low, high } = typed.childPugh
  return [
    `number ${typed.nodules}`,
    `largest ${typed.largestCm} cm`,
    `macrovascular invasion ${typed.macrovascularInvasion ? 'yes' : 'no'}`,
    `extrahepatic spread ${typed.extrahepaticSpread ? 'yes' : 'no'}`,
    `ECOG ${typed.ecog}${typed.ecogDueToTumour === false ? ' not due to the tumour' : ''}`,
    `Child-Pugh ${low === high ? low : `${low}–${high}`}`,
  ].join(', ')
}
