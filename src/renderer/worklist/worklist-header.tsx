import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Worklist } from '../../shared/model/worklist.ts'
import { REVIEW_CLOSES_DAYS, REVIEW_OPENS_DAYS } from '../../shared/rules/response/review-schedule.ts'
import { WorklistParts } from '../forms/worklist-parts.ts'
import { formatNumber, formatShare } from '../i18n/format.ts'
import { AsOfField } from './as-of-field.tsx'
import { TextFilter } from './text-filter.tsx'
import { WhoseFilter } from './whose-filter.tsx'
import { type Filter, GROUPS } from './worklist-groups.ts'
import type { ChangeView, WorklistView } from './worklist-view.ts'

export interface WorklistHeaderProps {
  readonly worklist: Worklist | undefined
  readonly view: WorklistView
  readonly onChange: ChangeView
}

/** Title, the day to look from, whose rows, counts that filter, and how many reviews were done in their window. */
export function WorklistHeader({ worklist, view, onChange }: WorklistHeaderProps) {
  const { ofWeek } = useContext(WorklistParts)
  return (
    <div className="worklist-header">
      <div className="worklist-header-line">
        <Heading />
        <AsOfField asOf={view.asOf} shown={worklist?.asOf ?? null} onAsOf={(asOf) => onChange({ asOf })} />
        <TextFilter text={view.text} onText={(text) => onChange({ text })} />
        {(['operator', 'ward'] as const).map((what) => (
          <WhoseFilter
            key={what}
            what={what}
            choices={worklist?.[`${what}s`] ?? []}
            value={view[what]}
            onChange={(value) => onChange({ [what]: value })}
          />
        ))}
        {worklist !== undefined && ofWeek.map((Part, at) => <Part key={at} asOf={worklist.asOf} />)}
        {worklist !== undefined && <InWindow worklist={worklist} />}
      </div>
      <FilterChips worklist={worklist} filter={view.filter} onFilter={(filter) => onChange({ filter })} />
    </div>
  )
}

function Heading() {
  const { t } = useTranslation('worklist')
  return <h1>{t('title')}</h1>
}

interface FilterChipsProps {
  readonly worklist: Worklist | undefined
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function FilterChips({ worklist, filter, onFilter }: FilterChipsProps) {
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
