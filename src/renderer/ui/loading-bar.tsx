import { useTranslation } from 'react-i18next'

/** Two pixels under the top bar, from 200 ms after a question that is still on its way. */
export function LoadingBar({ isActive }: { readonly isActive: boolean }) {
  const { t } = useTranslation('ui')
  return isActive ? <div className="loading-bar" role="progressbar" aria-label={t('loading')} /> : null
}

export interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly total: number
}

/** How far a job has come. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  )
}
