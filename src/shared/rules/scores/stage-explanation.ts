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
  return explain(formula, stageInputs(typed, formula), () =>
    matched === undefined ? null : `${patient(typed, formula)}: ${matched.condition} → ${matched.stage}`,
  )
}

function stageInputs(typed: StageInput, formula: Formula): ExplainedInput[] {
  return [
    input('nodules', typed.nodules),
    input('largestCm', typed.largestCm, 'cm'),
    input('macrovascularInvasion', typed.macrovascularInvasion),
    input('extrahepaticSpread', typed.extrahepaticSpread),
    input('ecog', typed.ecog),
    ...ecogCause(typed, formula),
    input('childPugh', isOpen(typed) ? null : spanned(typed.childPugh)),
  ]
}

/** Why the patient is limited, where it was said, and as it is assumed where a stage is read from it. */
function ecogCause(typed: StageInput, formula: Formula): ExplainedInput[] {
  if (typed.ecogDueToTumour !== undefined) return [input('ecogDueToTumour', typed.ecogDueToTumour)]
  return assumesCause(typed, formula) ? [{ ...input('ecogDueToTumour', true), state: 'assumed' }] : []
}

/** Only some formulas tell a symptomatic tumour from a terminal one, and ask for the cause between the two. */
function assumesCause({ ecog, ecogDueToTumour }: StageInput, { constants }: Formula): boolean {
  const { symptomaticEcogFrom: from, terminalEcogFrom: below } = constants
  if (ecog === null || ecogDueToTumour !== undefined) return false
  return typeof from === 'number' && typeof below === 'number' && ecog >= from && ecog < below
}

/** True while not one part of Child-Pugh is known. */
function isOpen({ childPugh: { low, high } }: StageInput): boolean {
  return low === ANY_CHILD_PUGH.low && high === ANY_CHILD_PUGH.high
}

function patient(typed: StageInput, formula: Formula): string {
  const assumed = assumesCause(typed, formula) ? ' taken as due to the tumour' : ''
  const { low, high } = typed.childPugh
  return [
    `number ${typed.nodules}`,
    `largest ${typed.largestCm} cm`,
    `macrovascular invasion ${typed.macrovascularInvasion ? 'yes' : 'no'}`,
    `extrahepatic spread ${typed.extrahepaticSpread ? 'yes' : 'no'}`,
    `ECOG ${typed.ecog}${typed.ecogDueToTumour === false ? ' not due to the tumour' : assumed}`,
    `Child-Pugh ${low === high ? low : `${low}–${high}`}`,
  ].join(', ')
}
