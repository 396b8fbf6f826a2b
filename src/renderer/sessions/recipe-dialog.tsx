import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../shared/model/recipe.ts'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { RecipeSaving } from './recipe-saving.tsx'
import { recipeValues, type RecipeValue } from './recipe-values.ts'
import { recipeWords } from './recipe-words.ts'
import { useSession } from './session-context.ts'

export interface RecipeDialogProps {
  readonly onUse: (recipe: Recipe, values: readonly RecipeValue[]) => void
  readonly onClose: () => void
}

/** The recipes to begin with, and below them the form's own values to be saved as one. */
export function RecipeDialog({ onUse, onClose }: RecipeDialogProps) {
  const { t } = useTranslation('recipes')
  const { value: recipes, error, refetch } = useAsk('recipes.list', {})
  return (
    <Dialog title={t('title')} width={640} at="top" onClose={onClose}>
      <p className="muted">{t('lead')}</p>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {recipes?.length === 0 && <p className="faint">{t('none')}</p>}
      <ul className="recipes">
        {recipes?.map((recipe) => (
          <RecipeChoice key={recipe.uid} recipe={recipe} onUse={onUse} />
        ))}
      </ul>
      <RecipeSaving />
    </Dialog>
  )
}

/** One recipe. What was typed or confirmed is replaced only after somebody said so. */
function RecipeChoice({ recipe, onUse }: { readonly recipe: Recipe } & Pick<RecipeDialogProps, 'onUse'>) {
  const { t } = useTranslation('recipes')
  const language = useLanguage()
  const { form, marks } = useSession()
  const [asks, setAsks] = useState(false)
  const { name, scope, body } = recipe
  const values = recipeValues(body, form.getValues(), marks.get().unconfirmed)
  const replaced = values.filter(({ replaces }) => replaces)
  return (
    <li>
      <div className="recipe-head">
        <b>{name}</b>
        <Tag>{t(scope)}</Tag>
        <span className="spacer" />
        <Button
          compact
          aria-label={t('useNamed', { name })}
          onClick={() => (replaced.length > 0 ? setAsks(true) : onUse(recipe, values))}
        >
          {t('apply')}
        </Button>
      </div>
      <p className="small muted">{recipeWords(body, language).join(t('comma'))}</p>
      {asks && (
        <div role="alert" className="recipe-asks">
          <p>{t('replaces', { name, count: replaced.length })}</p>
          <div className="row">
            <Button
              compact
              onClick={() =>
                onUse(
                  recipe,
                  values.filter(({ replaces }) => !replaces),
                )
              }
            >
              {t('fillEmpty')}
            </Button>
            <Button compact onClick={() => onUse(recipe, values)}>
              {t('replace')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
