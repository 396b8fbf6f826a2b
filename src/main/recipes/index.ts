import type { recipes as endpoints } from '../../shared/contract/recipes.ts'
import { foldText } from '../../shared/kit/fold-text.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { deleteRecipe, insertRecipe, type RecipeRecord, recipesSeenBy, renameRow } from './recipes-store.ts'

export const recipes: Handlers<{ recipes: typeof endpoints }>['recipes'] = {
  list: ({ db, caller }) => ok(recipesSeenBy(db, caller).map(({ recipe }) => recipe)),
  save({ db, caller, now }, draft) {
    if (isTaken(recipesSeenBy(db, caller), draft)) return err({ code: 'recipe-name-taken', name: draft.name })
    return ok(insertRecipe(db, draft, { caller, madeAt: now().toISOString() }))
  },
  rename({ db, caller }, { recipeUid, name }) {
    const seen = recipesSeenBy(db, caller)
    const found = seen.find(({ recipe }) => recipe.uid === recipeUid)
    if (!found) return err({ code: 'recipe-not-found', recipeUid })
    const others = seen.filter((one) => one !== found)
    if (isTaken(others, { name, scope: found.recipe.scope })) return err({ code: 'recipe-name-taken', name })
    renameRow(db, found.id, name)
    return ok({ ...found.recipe, name })
  },
  remove({ db, caller }, { recipeUid }) {
    const found = recipesSeenBy(db, caller).find(({ recipe }) => recipe.uid === recipeUid)
    if (!found) return err({ code: 'recipe-not-found', recipeUid })
    deleteRecipe(db, found.id)
    return ok({ recipeUid })
  },
}

type Named = Pick<RecipeRecord['recipe'], 'name' | 'scope'>

const isTaken = (seen: readonly RecipeRecord[], { name, scope }: Named): boolean =>
  seen.some(({ recipe }) => recipe.scope === scope && foldText(recipe.name) === foldText(name))
