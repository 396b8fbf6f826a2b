import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { formatTime } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import type { DraftKeeper } from './use-draft.ts'
import './draft-state.css'

/** That what is typed is kept, or why not; and which of two windows goes on. */
export function DraftState({ draft }: { readonly draft: DraftKeeper }) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const { savedAt, error } = draft
  if (error !== null)
    return (
      <span className="row draft-state" role="status">
        <span className="status-mark is-warn">
          <TriangleIcon size={14} />
          {error.code === 'draft-moved-on'
            ? sentence(error, language)
            : t('draft.failed', { sentence: sentence(error, language) })}
        </span>
        {error.code === 'draft-moved-on' && (
          <>
            <Button compact onClick={draft.takeOver}>
              {t('draft.keepMine')}
            </Button>
            <Button compact variant="ghost" onClick={() => window.location.reload()}>
              {t('draft.openOther')}
            </Button>
          </>
        )}
      </span>
    )
  return (
    <span className="small faint">
      {savedAt === null ? t('draft.none') : t('draft.saved', { at: formatTime(savedAt) })}
    </span>
  )
}
