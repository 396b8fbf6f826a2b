import { asc, eq, isNull, or } from 'drizzle-orm'
import { Recipe, type RecipeBody, type RecipeScope } from '../../shared/model/recipe.ts'
import type { Caller } from '../core/caller.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { recipe } from '../db/schema/recipe.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

export interface RecipeRecord {
  readonly id: number
  readonly recipe: Recipe
}

const seenBy = query((db, given: Given<{ ownerUid: string }>) =>
  db
    .select()
    .from(recipe)
    .where(or(isNull(recipe.ownerUid), eq(recipe.ownerUid, given.ownerUid)))
    .orderBy(asc(recipe.name), asc(recipe.id)),
)

/** Those of the department and the caller's own, by name. Nobody sees another user's. */
export function recipesSeenBy(db: ReadDb, { uid }: Pick<Caller, 'uid'>): RecipeRecord[] {
  return seenBy(db, { ownerUid: uid }).map(({ id, ownerUid, body, ...row }) => ({
    id,
    // A recipe from before a field existed says nothing of it.
    recipe: {
      ...row,
      scope: ownerUid === null ? 'department' : 'own',
      body: Recipe.shape.body.parse(body),
    },
  }))
}

export function insertRecipe(
  db: WriteDb,
  draft: { readonly name: string; readonly scope: RecipeScope; readonly body: RecipeBody },
  made: { readonly caller: Caller; readonly madeAt: string },
): Recipe {
  const { name, scope, body } = draft
  const { caller, madeAt } = made
  const row = { uid: newUid(), name, body, madeAt, madeBy: caller.name }
  insertRow(db, recipe, { ...row, ownerUid: scope === 'own' ? caller.uid : null })
  return { ...row, scope }
}

export function renameRow(db: WriteDb, id: number, name: string): void {
  updateRow(db, recipe, id, { name })
}

export function deleteRecipe(db: WriteDb, id: number): void {
  deleteRow(db, recipe, id)
}
