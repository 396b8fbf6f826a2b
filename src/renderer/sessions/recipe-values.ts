import type { RecipeBody } from '../../shared/model/recipe.ts'
import { carriedPaths } from './confirm.ts'
import type { AgentRow, ArteryForm, DrugRow, ProcedureForm, SessionForm } from './session-form.ts'

const FIELDS = [
  'procedureType',
  'accessSite',
  'accessGuidance',
  'sheathCh',
  'baseCatheter',
  'baseCatheterCh',
  'microcatheterUsed',
  'microcatheterCh',
  'microcatheterInnerIn',
  'microcatheterTip',
  'microcatheterBalloon',
  'microwireIn',
  'contrastAgent',
  'contrastMgIPerMl',
  'anaesthesia',
] as const satisfies readonly (keyof RecipeBody & keyof ProcedureForm)[]

/** A value of a recipe and where it goes, as a path below the procedure. */
export interface RecipeValue {
  readonly path: string
  readonly value: unknown
  /** Something was typed or confirmed there that it would replace. */
  readonly replaces: boolean
}

const hasAmount = ({ agents, drugs }: ArteryForm): boolean =>
  agents.some(({ amount }) => amount !== null) || drugs.some(({ doseMg }) => doseMg !== null)

/** The first artery into which no amount is recorded yet; else the first. −1 without one. */
function arteryToFill(arteries: readonly ArteryForm[]): number {
  const free = arteries.findIndex((artery) => !hasAmount(artery))
  return free < 0 ? Math.min(0, arteries.length - 1) : free
}

/** True of a list that was only offered by the technique or by the artery before: kinds, and no amount of any. */
function isOffered(rows: readonly (AgentRow | DrugRow)[]): boolean {
  return rows.every((row) =>
    'agent' in row
      ? row.amount === null && row.sizeUm === null && row.loadedMg === null
      : row.doseMg === null && row.volumeMl === null,
  )
}

/**
 * What a recipe would write into the form. Its amounts are of the whole session, so they go into one artery: the first
 * that has none. Without an artery they wait for one.
 */
export function recipeValues(
  body: RecipeBody,
  form: SessionForm,
  unconfirmed: ReadonlySet<string>,
): RecipeValue[] {
  const { procedure } = form
  const at = arteryToFill(procedure.arteries)
  const artery = procedure.arteries[at]
  const values = FIELDS.map((name) => ({
    path: name as string,
    value: body[name] as unknown,
    now: procedure[name] as unknown,
    isEmpty: procedure[name] === null,
  }))
  const { medications } = procedure
  values.push({
    path: 'medications',
    value: body.medications.length === 0 ? null : body.medications.map((row) => ({ ...row })),
    now: medications,
    isEmpty: medications.length === 0,
  })
  if (artery !== undefined)
    for (const name of ['agents', 'drugs'] as const) {
      const value = body[name].length === 0 ? null : body[name].map((row) => ({ ...row }))
      values.push({
        path: `arteries.${at}.${name}`,
        value,
        now: artery[name],
        isEmpty: isOffered(artery[name]),
      })
    }
  return values
    .filter(({ value, now }) => value !== null && JSON.stringify(value) !== JSON.stringify(now))
    .map(({ path, value, isEmpty }) => {
      const isCarried = [...carriedPaths(form, [path])].every((leaf) => unconfirmed.has(leaf))
      return { path, value, replaces: !isEmpty && !isCarried }
    })
}

/** What of a form may be the same again, as given into the first artery that got something. */
export function recipeOf({ arteries, ...procedure }: ProcedureForm): RecipeBody {
  const artery = arteries.find(hasAmount) ?? arteries[0]
  const fields = Object.fromEntries(FIELDS.map((name) => [name, procedure[name]]))
  const agents = (artery?.agents ?? []).flatMap(({ agent, ...use }) =>
    agent === null ? [] : [{ ...use, agent, vials: null, loadedMg: null, loadingMin: null }],
  )
  const drugs = (artery?.drugs ?? []).flatMap(({ drug, ...use }) =>
    drug === null ? [] : [{ ...use, drug, vials: null, vialMg: null, givenMin: null }],
  )
  return { ...fields, medications: procedure.medications, agents, drugs } as RecipeBody
}
