import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'

/** A defect in a screen: the rest of the program stays usable. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell')
  const router = useRouter()
  return (
    <Page title={t('defect.title')} padded>
      <p>{t('defect.sentence')}</p>
      <p className="small faint">{error instanceof Error ? error.name : ''}</p>
      <p>
        <Button
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          {t('defect.again')}
        </Button>
      </p>
    </Page>
  )
}
