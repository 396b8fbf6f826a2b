import { useCallback } from 'react'
import type { Recipe } from '../../shared/model/recipe.ts'
import { carriedPaths } from './confirm.ts'
import type { RecipeValue } from './recipe-values.ts'
import { useSession } from './session-context.ts'

/** Writes values of a recipe into the form, none of them confirmed, each with the recipe as its source. */
export function useApplyRecipe() {
  const { form, marks } = useSession()
  return useCallback(
    (recipe: Pick<Recipe, 'name'>, values: readonly RecipeValue[]) => {
      const state = marks.get()
      const gone = carriedPaths(
        form.getValues(),
        values.map(({ path }) => path),
      )
      for (const { path, value } of values)
        form.setValue(`procedure.${path}` as 'procedure.sheathCh', value as number, { shouldDirty: true })
      const filled = carriedPaths(
        form.getValues(),
        values.map(({ path }) => path),
      )
      const kept = [...state.unconfirmed].filter((path) => !gone.has(path))
      marks.set({
        ...state,
        unconfirmed: new Set([...kept, ...filled]),
        undo: null,
        sources: new Map([
          ...(state.sources ?? []),
          ...[...filled].map((path): [string, string] => [path, recipe.name]),
        ]),
      })
    },
    [form, marks],
  )
}
