import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Worklist } from '../../shared/model/worklist.ts'
import { REVIEW_CLOSES_DAYS, REVIEW_OPENS_DAYS } from '../../shared/rules/response/review-schedule.ts'
import { formatNumber, formatShare, weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { UndoIcon } from '../ui/icons/actions.tsx'
import { GROUPS, type Filter } from './worklist-items.ts'

export interface WorklistHeaderProps {
  readonly worklist: Worklist | undefined
  /** The day to look from; null while that is the host's own day. */
  readonly asOf: IsoDate | null
  readonly onAsOf: (asOf: IsoDate | null) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Title, the day to look from, counts that filter, and how many reviews were done in their window. */
export function WorklistHeader({ worklist, asOf, onAsOf, filter, onFilter }: WorklistHeaderProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  // What is being typed; undefined while the field shows the day in force.
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const shown = typed === undefined ? (asOf ?? worklist?.asOf ?? null) : typed
  function type(next: string | null) {
    setTyped(next)
    if (next === null || isIsoDate(next)) onAsOf(next)
  }
  return (
    <div className="worklist-header">
      <h1>{t('title')}</h1>
      <DateField
        label={t('asOf')}
        labelHidden
        compact
        className="worklist-as-of"
        name="asOf"
        value={shown}
        onChange={type}
        onBlur={() =>
          setTyped((now) => (now === null || (now !== undefined && isIsoDate(now)) ? undefined : now))
        }
        unit={shown !== null && isIsoDate(shown) ? weekdayName(shown, language) : ''}
      />
      {asOf !== null && (
        <Button
          variant="link"
          className="nowrap"
          title={t('backToToday')}
          aria-label={t('backToToday')}
          icon={<UndoIcon size={14} />}
          onClick={() => {
            setTyped(undefined)
            onAsOf(null)
          }}
        />
      )}
      <FilterChips worklist={worklist} filter={filter} onFilter={onFilter} />
      {worklist !== undefined && <InWindow worklist={worklist} />}
    </div>
  )
}

function FilterChips({
  worklist,
  filter,
  onFilter,
}: Pick<WorklistHeaderProps, 'worklist' | 'filter' | 'onFilter'>) {
  const { t } = useTranslation('worklist')
  const counts = worklist?.counts
  const countOf = (choice: Filter) =>
    counts === undefined
      ? null
      : choice === 'all'
        ? GROUPS.reduce((sum, group) => sum + counts[group], 0)
        : counts[choice]
  return (
    <fieldset className="worklist-chips" aria-label={t('show')}>
      {(['all', ...GROUPS] as const).map((choice) => {
        const count = countOf(choice)
        return (
          <button
            key={choice}
            type="button"
            className="worklist-chip"
            aria-pressed={filter === choice}
            onClick={() => onFilter(choice)}
          >
            {t(`filter.${choice}`)} {count !== null && <b className="tabular">{formatNumber(count)}</b>}
          </button>
        )
      })}
    </fieldset>
  )
}

function InWindow({ worklist }: { readonly worklist: Worklist }) {
  const { t } = useTranslation('worklist')
  const { inWindow, asOf } = worklist
  const hint = t('inWindow.hint', { asOf, opens: REVIEW_OPENS_DAYS, closes: REVIEW_CLOSES_DAYS })
  if (inWindow.of === 0)
    return (
      <p className="worklist-in-window faint" title={hint}>
        {t('inWindow.none')}
      </p>
    )
  return (
    <p className="worklist-in-window" title={hint}>
      <b>{formatShare(inWindow.done / inWindow.of)}</b>{' '}
      {t('inWindow.of', { done: formatNumber(inWindow.done), of: formatNumber(inWindow.of) })}
      <br />
      {t('inWindow.label')}
    </p>
  )
}
