import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecipeBody, type RecipeScope } from '../../shared/model/recipe.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { recipeOf } from './recipe-values.ts'
import { recipeWords } from './recipe-words.ts'
import { useSession } from './session-context.ts'

/** Saves what the form holds now as a recipe; says first what that is. */
export function RecipeSaving() {
  const { t } = useTranslation('recipes')
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const { form } = useSession()
  const save = useCommand('recipes.save')
  const [name, setName] = useState('')
  const [scope, setScope] = useState<RecipeScope>('own')
  const body = RecipeBody.safeParse(recipeOf(form.getValues('procedure')))
  const isReady = body.success && name.trim() !== '' && !save.isRunning
  if (!mayWrite) return null

  async function send() {
    if (!isReady) return
    const reply = await save.run({ name: name.trim(), scope, body: body.data })
    if (!reply.ok) return
    showStatus({ text: t('saved', { name: reply.value.name }) })
    setName('')
  }
  return (
    <form
      className="recipe-saving"
      aria-label={t('saveTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{t('saveTitle')}</h3>
      <p className="small muted">
        {body.success
          ? t('holds', { words: recipeWords(body.data, language).join(t('comma')) })
          : t('holdsNothing')}
      </p>
      {save.error !== null && <ErrorNotice error={save.error} />}
      <div className="recipe-head">
        <TextField
          label={t('name')}
          compact
          value={name}
          onChange={(text) => {
            setName(text)
            if (save.error !== null) save.reset()
          }}
          maxLength={60}
          disabled={!body.success}
        />
        <Choice<RecipeScope>
          label={t('scope')}
          compact
          value={scope}
          onChange={(next) => next !== null && setScope(next)}
          options={[
            { value: 'own', label: t('own') },
            { value: 'department', label: t('department') },
          ]}
        />
        <Button compact type="submit" onClick={() => {}} disabled={!isReady}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
