import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { Button } from '../ui/button.tsx'
import { submitted } from './submitted.ts'

/** What every form about the selected review is given. */
export interface RowFormProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly onDone: () => void
}

interface RowFormFrameProps {
  readonly title: string
  /** On the button that saves. */
  readonly save: string
  readonly isOff: boolean
  readonly isDanger?: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A form in the panel, in place of what stands there otherwise: Enter saves, Escape leaves. */
export function RowForm(props: RowFormFrameProps) {
  const { title, save, isOff, isDanger = false, onSave, onCancel, children } = props
  const { t } = useTranslation('ui')
  return (
    <form
      className="worklist-row-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOff) onSave()
      }}
    >
      <h3 className="worklist-small-head">{title}</h3>
      {children}
      <div className="worklist-panel-buttons">
        <Button onClick={onCancel} keys="Escape">
          {t('cancel')}
        </Button>
        <Button type="submit" variant={isDanger ? 'danger' : 'primary'} onClick={submitted} disabled={isOff}>
          {save}
        </Button>
      </div>
    </form>
  )
}
