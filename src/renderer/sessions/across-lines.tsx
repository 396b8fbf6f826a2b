import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'

export interface AcrossLinesProps {
  readonly lines: { readonly from: number; readonly to: number }
  /** Day of the session that would be carried over. */
  readonly copiedFrom: string
  readonly onCarry: () => void
  readonly onBeginEmpty: () => void
}

/** The last session is of another treatment line: nothing of it is carried over before somebody says so. */
export function AcrossLines({ lines, copiedFrom, onCarry, onBeginEmpty }: AcrossLinesProps) {
  const { t } = useTranslation('recipes')
  return (
    <Page title={t('lines.title')} padded>
      <TopBarActions>
        <span />
      </TopBarActions>
      <div className="session-offer">
        <p>{t('lines.sentence', { date: copiedFrom, ...lines })}</p>
        <div className="row">
          <Button variant="primary" onClick={onCarry} keys="Ctrl+Enter">
            {t('lines.carry')}
          </Button>
          <Button onClick={onBeginEmpty}>{t('lines.beginEmpty')}</Button>
        </div>
      </div>
    </Page>
  )
}
