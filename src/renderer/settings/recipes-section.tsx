import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../shared/model/recipe.ts'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { formatInstant } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { Tag } from '../ui/tag.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SettingSection } from './setting-section.tsx'

/** The recipes of the department and one's own: named anew or removed. They are made in the session form. */
export function RecipesSection() {
  const { t } = useTranslation('recipes')
  const { value: recipes, error, refetch } = useAsk('recipes.list', {})
  return (
    <SettingSection section="recipes" title={t('title')} lead={t('lead')}>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {recipes?.length === 0 && <p className="faint">{t('none')}</p>}
      {recipes?.map((recipe) => (
        <RecipeLine key={recipe.uid} recipe={recipe} />
      ))}
    </SettingSection>
  )
}

function RecipeLine({ recipe }: { readonly recipe: Recipe }) {
  const { t } = useTranslation('recipes')
  const { t: ui } = useTranslation('ui')
  const mayWrite = useMayWrite()
  const rename = useCommand('recipes.rename')
  const remove = useCommand('recipes.remove')
  const [name, setName] = useState<string | null>(null)
  const [asks, setAsks] = useState(false)
  const { uid: recipeUid, scope, madeAt, madeBy } = recipe
  const error = rename.error ?? remove.error

  async function saveName() {
    if (name === null || name.trim() === '' || rename.isRunning) return
    const reply = await rename.run({ recipeUid, name: name.trim() })
    if (!reply.ok) return
    showStatus({ text: t('renamed', { name: reply.value.name }) })
    setName(null)
  }
  async function take() {
    const reply = await remove.run({ recipeUid })
    if (reply.ok) showStatus({ text: t('removed', { name: recipe.name }) })
  }
  return (
    <div className="settings-recipe">
      {error !== null && <ErrorNotice error={error} />}
      {name === null ? (
        <div className="row">
          <b>{recipe.name}</b>
          <Tag>{t(scope)}</Tag>
          <span className="small muted">{t('madeBy', { by: madeBy, on: formatInstant(madeAt) })}</span>
          <span className="spacer" />
          {mayWrite && (
            <>
              <Button
                compact
                aria-label={t('renameNamed', { name: recipe.name })}
                onClick={() => setName(recipe.name)}
              >
                {t('rename')}
              </Button>
              <Button
                compact
                aria-label={t('removeNamed', { name: recipe.name })}
                onClick={() => setAsks(true)}
              >
                {t('remove')}
              </Button>
            </>
          )}
        </div>
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            void saveName()
          }}
        >
          <TextField
            label={t('name')}
            compact
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- renaming was asked for a moment ago
            autoFocus
            value={name}
            onChange={setName}
            maxLength={60}
          />
          <Button compact type="submit" onClick={() => {}}>
            {t('save')}
          </Button>
          <Button compact onClick={() => setName(null)}>
            {ui('cancel')}
          </Button>
        </form>
      )}
      {asks && (
        <div role="alert" className="row">
          <p>{t('removeQuestion', { name: recipe.name })}</p>
          <Button compact variant="danger" onClick={() => void take()}>
            {t('remove')}
          </Button>
          <Button compact onClick={() => setAsks(false)}>
            {ui('cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}
