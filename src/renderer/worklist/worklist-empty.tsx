import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Worklist } from '../../shared/model/worklist.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { type Group, GROUPS } from './worklist-groups.ts'
import type { ChangeView, WorklistView } from './worklist-view.ts'

export interface WorklistEmptyProps {
  readonly worklist: Worklist
  readonly view: WorklistView
  readonly onChange: ChangeView
}

/** Why no row is here, in one sentence: the filter that hides them with the way to clear it, or nothing to do. */
export function WorklistEmpty({ worklist, view, onChange }: WorklistEmptyProps) {
  const { t } = useTranslation('worklist')
  const navigate = useNavigate()
  const { asOf, counts } = worklist
  const { filter, text, operator, ward } = view
  const inView: readonly Group[] = filter === 'all' ? GROUPS : [filter]
  const count = inView.reduce((sum, group) => sum + counts[group], 0)
  if (text.trim() !== '' && count > 0)
    return (
      <Empty action={<Button onClick={() => onChange({ text: '' })}>{t('empty.clearText')}</Button>}>
        {t('empty.text', { text: text.trim(), count, formatted: formatNumber(count) })}
      </Empty>
    )
  if (operator !== null || ward !== null)
    return (
      <Empty
        action={
          <Button onClick={() => onChange({ operator: null, ward: null })}>{t('empty.clearWhose')}</Button>
        }
      >
        {t('empty.whose', {
          what: t(`filter.${filter}`),
          whose: [operator, ward].filter((each) => each !== null).join(' · '),
        })}
      </Empty>
    )
  return filter === 'all' ? (
    <Empty action={<Button onClick={() => void navigate({ to: '/log' })}>{t('empty.logSession')}</Button>}>
      {t('empty.all', { asOf })}
    </Empty>
  ) : (
    <Empty action={<Button onClick={() => onChange({ filter: 'all' })}>{t('empty.showAll')}</Button>}>
      {t(`empty.${filter}`, { asOf })}
    </Empty>
  )
}
