import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { Change, Reading } from '../../shared/rules/timeline/timeline-compare.ts'
import type { ChangesSince } from '../../shared/rules/timeline/timeline-change.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { Button } from '../ui/button.tsx'
import { changeText, readingText } from '../ui/change-text.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { ArrowDownIcon, ArrowUpIcon, SameIcon } from '../ui/icons/navigation.tsx'

const ARROWS = { up: ArrowUpIcon, down: ArrowDownIcon, same: SameIcon } as const

export interface ChangePanelProps {
  readonly since: ChangesSince
  readonly typesLabs: boolean
  readonly onTypeLabs: () => void
  /** Scores and refractoriness have a page of their own. */
  readonly onOpenFull: () => void
}

/** Before the last treatment, now, and what that means; advice from the record, never a decision. */
export function ChangePanel({ since, typesLabs, onTypeLabs, onOpenFull }: ChangePanelProps) {
  const { session, changes } = since
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  return (
    <section className="timeline-change" aria-labelledby="timeline-change-title">
      <div className="timeline-change-head">
        <h2 id="timeline-change-title">{t('change.title')}</h2>
        <Button compact keys="B" keysLabel={t('change.title')} onClick={onOpenFull}>
          {t('change.full')}
        </Button>
      </div>
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
        <Value reading={before} name={t(`change.name.${item}`)} />
      </td>
      <td className="end" title={now?.on}>
        <b>
          <Value reading={now} name={t(`change.name.${item}`)} />
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

interface ValueProps {
  readonly reading: Reading | null
  readonly name: string
}

/** A value, with how it was computed where it was. */
function Value({ reading, name }: ValueProps) {
  const text = readingText(reading)
  return (
    <ComputedValue explanation={reading?.explain} label={`${name} ${text}`}>
      {text}
    </ComputedValue>
  )
}
