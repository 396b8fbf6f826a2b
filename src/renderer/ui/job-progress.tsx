import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/format.ts'
import { Button } from './button.tsx'
import { ProgressBar } from './loading-bar.tsx'

export interface JobProgressProps {
  /** What is going on: `Writing the file`. */
  readonly label: string
  /** Null before the first report. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly onCancel: () => void
}

/** A job on its way: what it does, how far it is, and the way out. */
export function JobProgress({ label, progress, onCancel }: JobProgressProps) {
  const { t } = useTranslation('ui')
  return (
    <div className="job-progress">
      <p className="muted tabular" aria-live="polite">
        {label}
        {progress !== null && ` ${formatNumber(progress.done)} / ${formatNumber(progress.total)}`}
      </p>
      <ProgressBar label={label} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <Button keys="Escape" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
