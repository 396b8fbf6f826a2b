import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import type { Filter } from './worklist-items.ts'

export interface WorklistEmptyProps {
  readonly asOf: IsoDate
  readonly filter: Filter
  readonly onShowAll: () => void
}

/** Nothing to do: said in one sentence, with the one thing that may be wanted next. */
export function WorklistEmpty({ asOf, filter, onShowAll }: WorklistEmptyProps) {
  const { t } = useTranslation('worklist')
  const navigate = useNavigate()
  const action =
    filter === 'all' ? (
      <Button onClick={() => void navigate({ to: '/log' })}>{t('empty.logSession')}</Button>
    ) : (
      <Button onClick={onShowAll}>{t('empty.showAll')}</Button>
    )
  return <Empty action={action}>{t(`empty.${filter}`, { asOf })}</Empty>
}
