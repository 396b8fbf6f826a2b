import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { Change, Reading } from '../../shared/rules/timeline/timeline-compare.ts'
import type { ChangesSince } from '../../shared/rules/timeline/timeline-change.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatChange, formatNumber, formatSigned } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { ArrowDownIcon, ArrowUpIcon, SameIcon } from '../ui/icons/navigation.tsx'

const ARROWS = { up: ArrowUpIcon, down: ArrowDownIcon, same: SameIcon } as const

export interface ChangePanelProps {
  readonly since: ChangesSince
  readonly typesLabs: boolean
  readonly onTypeLabs: () => void
}

/** Before the last treatment, now, and what that means; advice from the record, never a decision. */
export function ChangePanel({ since: { session, changes }, typesLabs, onTypeLabs }: ChangePanelProps) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  return (
    <section className="timeline-change" aria-labelledby="timeline-change-title">
      <h2 id="timeline-change-title">{t('change.title')}</h2>
      <p className="small muted">{t('change.decision')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{session ? t('change.since', { no: session.no }) : t('change.item')}</th>
            <th scope="col" className="end">
              {t('change.before')}
            </th>
            <th scope="col" className="end">
              {t('change.now')}
            </th>
            <th scope="col">{t('change.change')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.item} change={change} />
          ))}
        </tbody>
      </table>
      <div className="timeline-change-foot">
        <span className="small faint">{t('change.rule')}</span>
        {mayWrite && !typesLabs && (
          <Button compact icon={<PlusIcon size={14} />} keys="A" onClick={onTypeLabs}>
            {t('labs.open')}
          </Button>
        )}
      </div>
    </section>
  )
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation('timeline')
  const { item, before, now, direction, effect } = change
  const unit = unitText((now ?? before)?.unit ?? '')
  const Arrow = direction && ARROWS[direction]
  const title = effect && t(`change.${effect}`)
  return (
    <tr>
      <th scope="row">
        {t(`change.name.${item}`)} <span className="faint">{unit}</span>
      </th>
      <td className="end muted" title={before?.on}>
        <Value reading={before} />
      </td>
      <td className="end" title={now?.on}>
        <b>
          <Value reading={now} />
        </b>
      </td>
      <td>
        <span className={`timeline-change-mark${effect ? ` is-${effect}` : ''}`} title={title ?? undefined}>
          {Arrow && <Arrow size={12} />}
          {changeText(change, { same: t('change.same'), up: t('change.higher'), down: t('change.lower') })}
          {title && <span className="visually-hidden">{title}</span>}
        </span>
      </td>
    </tr>
  )
}

function Value({ reading }: { readonly reading: Reading | null }) {
  if (reading === null) return '–'
  const { value, comparator, grade } = reading
  if (grade !== null && !/^[123]/.test(grade)) return grade
  return value === null ? '–' : `${comparator ?? ''}${formatNumber(value, grade === null ? undefined : 2)}`
}

type Direction = NonNullable<Change['direction']>

function changeText(
  { item, before, now, direction, changePct }: Change,
  words: Record<Direction, string>,
): string {
  if (direction === null || before?.value == null || now?.value == null) return ''
  if (item === 'albi') {
    if (before.grade !== now.grade) return `${before.grade} → ${now.grade}`
    return direction === 'same' ? words.same : formatSigned(now.value - before.value, 2)
  }
  if (direction === 'same') return words.same
  if (item === 'child-pugh' || item === 'ecog') return formatSigned(now.value - before.value)
  if (changePct === null) return words[direction]
  // 750 to 2 is not "all of it".
  const isAlmostAll = Math.abs(changePct) > 99 && Math.abs(changePct) < 100
  return formatChange(changePct / 100, isAlmostAll ? 1 : 0)
}
