import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../shared/model/recipe.ts'
import { Button } from '../ui/button.tsx'
import { showStatus } from '../ui/status-message.ts'
import { RecipeDialog } from './recipe-dialog.tsx'
import { recipeValues, type RecipeValue } from './recipe-values.ts'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'
import { useApplyRecipe } from './use-apply-recipe.ts'
import './recipes.css'

/** Begins from a recipe, or saves one. Amounts of a recipe chosen before any artery go into the first one added. */
export function RecipeMenu() {
  const { t } = useTranslation('recipes')
  const { form, marks } = useSession()
  const apply = useApplyRecipe()
  const [isOpen, setOpen] = useState(false)
  const [waiting, setWaiting] = useState<Recipe | null>(null)
  const hasArtery = useWatch({
    control: form.control,
    name: 'procedure.arteries',
    compute: (rows: ProcedureForm['arteries']) => rows.length > 0,
  })

  useEffect(() => {
    if (waiting === null) return
    let isGiven = false
    return form.subscribe({
      formState: { values: true },
      callback() {
        if (isGiven || form.getValues('procedure.arteries').length === 0) return
        isGiven = true
        // The artery is still being added: what goes into it follows when it is there.
        queueMicrotask(() => {
          const values = recipeValues(waiting.body, form.getValues(), marks.get().unconfirmed)
          apply(
            waiting,
            values.filter(({ path, replaces }) => path.startsWith('arteries.') && !replaces),
          )
          setWaiting(null)
        })
      },
    })
  }, [waiting, form, marks, apply])

  function use(recipe: Recipe, values: readonly RecipeValue[]) {
    apply(recipe, values)
    if (!hasArtery && recipe.body.agents.length + recipe.body.drugs.length > 0) setWaiting(recipe)
    showStatus({
      text: t(values.length === 0 && hasArtery ? 'nothingToFill' : 'applied', { name: recipe.name }),
    })
    setOpen(false)
  }
  return (
    <>
      <Button compact keys="Ctrl+Shift+R" keysLabel={t('open')} onClick={() => setOpen(true)}>
        {t('menu')}
      </Button>
      {waiting !== null && <span className="small muted">{t('waiting', { name: waiting.name })}</span>}
      {isOpen && <RecipeDialog onUse={use} onClose={() => setOpen(false)} />}
    </>
  )
}
