import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesetPeriod } from '../../shared/model/settings.ts'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import type { SettingsPartProps } from './department-section.tsx'
import { PeriodDate } from './period-date.tsx'
import { periodState, type RulesetRow, rulesetRows, withRuleset } from './ruleset-periods.ts'
import { UseRulesetDialog } from './use-ruleset-dialog.tsx'
import { rulesetShortName } from '../ui/rule-words.ts'

const HASH_SHOWN = 8

type KnownRuleset = Answer<'eligibility.allRulesets'>[number]

/** Every ruleset at hand: its exact text, and from which procedure date to which it judges. */
export function RulesetTable({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  const { value: rulesets = [] } = useAsk('eligibility.allRulesets', {})
  const { value: status } = useAsk('department.status', {})
  const { activeRulesets: periods } = settings
  const change = (next: RulesetPeriod[]) => onChange({ activeRulesets: next }, t('rules.active'))
  return (
    <div className="settings-table">
      <DataTable
        label={t('rules.active')}
        minWidth={720}
        columns={[
          { key: 'title', label: t('rules.ruleset') },
          { key: 'from', label: t('rules.from'), width: 120 },
          { key: 'to', label: t('rules.to'), width: 120 },
          { key: 'today', label: t('rules.today'), width: 130 },
          { key: 'action', label: <span className="visually-hidden">{t('actions')}</span>, width: 100 },
        ]}
      >
        {status !== undefined &&
          rulesetRows(rulesets, periods).map((row) => (
            <Row
              key={`${row.ruleset.id} ${row.ruleset.version} ${row.period?.validFrom ?? ''}`}
              row={row}
              today={status.today}
              isLast={periods.length === 1}
              onUse={(firstDay) => change(withRuleset(periods, row.ruleset, firstDay))}
              onPeriod={(next) =>
                change(
                  periods.flatMap((period) =>
                    period !== row.period ? [period] : next === null ? [] : [next],
                  ),
                )
              }
            />
          ))}
      </DataTable>
    </div>
  )
}

interface RowProps {
  readonly row: RulesetRow<KnownRuleset>
  readonly today: string
  /** The one period left: something has to judge. */
  readonly isLast: boolean
  readonly onUse: (firstDay: string) => void
  readonly onPeriod: (period: RulesetPeriod | null) => void
}

function Row({ row: { ruleset, period }, today, isLast, onUse, onPeriod }: RowProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { id, version, title, titleZh, sha256, origin, loadedAt, loadedBy } = ruleset
  const full = (language === 'zh' ? titleZh : null) ?? title
  const name = rulesetShortName({ id, version, title: full, title_zh: full }, language)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <DataRow>
      <td className="settings-ruleset">
        <b title={full}>{name}</b>
        {name !== full && <span className="small muted">{full}</span>}
        <span className="small faint tabular" title={sha256}>
          {id} · {t('rules.version', { version })} · {sha256.slice(0, HASH_SHOWN)}
          {origin === 'own' && ` · ${t('rules.loaded', { date: loadedAt?.slice(0, 10), by: loadedBy })}`}
        </span>
      </td>
      {period === null ? (
        <td colSpan={2} className="faint">
          {t('rules.unused')}
        </td>
      ) : (
        <>
          <td>
            <PeriodDate
              label={t('rules.fromOf', { name })}
              value={period.validFrom}
              onChange={(validFrom) => onPeriod({ ...period, validFrom })}
            />
          </td>
          <td>
            <PeriodDate
              label={t('rules.toOf', { name })}
              value={period.validTo}
              onChange={(validTo) => onPeriod({ ...period, validTo })}
            />
          </td>
        </>
      )}
      <td>{period !== null && <TodayMark period={period} today={today} />}</td>
      <td className="end">
        {period === null ? (
          <Button variant="link" onClick={() => setIsAsking(true)} aria-label={t('rules.useOf', { name })}>
            {t('rules.use')}
          </Button>
        ) : (
          <Button
            variant="link"
            disabledReason={isLast ? t('rules.oneNeeded') : null}
            onClick={() => onPeriod(null)}
            aria-label={t('rules.leaveOf', { name })}
          >
            {t('rules.leave')}
          </Button>
        )}
        {isAsking && (
          <UseRulesetDialog name={name} today={today} onUse={onUse} onClose={() => setIsAsking(false)} />
        )}
      </td>
    </DataRow>
  )
}

/** Whether it judges today, else when it stopped or begins to. */
function TodayMark({ period, today }: { readonly period: RulesetPeriod; readonly today: string }) {
  const { t } = useTranslation('settings')
  const state = periodState(period, today)
  if (state === 'now') return <StatusMark status="good">{t('rules.inForce')}</StatusMark>
  return (
    <span className="faint tabular">
      {state === 'ended'
        ? t('rules.ended', { date: period.validTo })
        : t('rules.comes', { date: period.validFrom })}
    </span>
  )
}
