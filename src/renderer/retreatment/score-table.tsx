import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { BeforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import type { RetreatmentScore } from '../../shared/rules/timeline/retreatment-scores.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'
import { EnterReview } from './where-to-enter.tsx'

export interface ScoreTableProps {
  readonly record: PatientRecord
  readonly found: BeforeTreatingAgain
}

/** Each score with its group and the moment it was made for; pressing the value shows how it was counted. */
export function ScoreTable({ record, found: { scores, rounds } }: ScoreTableProps) {
  const { t } = useTranslation('retreatment')
  return (
    <Panel title={t('scores.title')}>
      <DataTable
        label={t('scores.label')}
        rowHeight={28}
        minWidth={480}
        columns={[
          { key: 'score', label: t('scores.score'), width: 76 },
          { key: 'value', label: t('scores.value'), width: 52, align: 'end' },
          { key: 'group', label: t('scores.group'), width: 100 },
          { key: 'use', label: t('scores.use') },
        ]}
      >
        {scores.map((score) => (
          <tr key={score.name} className="data-row">
            <th scope="row" className="retreatment-name">
              {score.name}
            </th>
            <td className="end">
              <Points score={score} />
            </td>
            <td>{score.group === null ? '' : t(`scores.groups.${score.group}`)}</td>
            <td className="retreatment-use">
              <Use record={record} score={score} rounds={rounds} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  )
}

function Points({ score: { name, shown, explain } }: { readonly score: RetreatmentScore }) {
  const text = shown === null ? '–' : formatNumber(shown)
  return (
    <ComputedValue explanation={explain} label={`${name} ${text}`}>
      <b>{text}</b>
    </ComputedValue>
  )
}

interface UseProps {
  readonly record: PatientRecord
  readonly score: RetreatmentScore
  readonly rounds: readonly number[]
}

function Use({ record, score, rounds }: UseProps) {
  const { t } = useTranslation('retreatment')
  const language = useLanguage()
  const { beyondUse, explain, name } = score
  const [beyond] = beyondUse
  const [firstNo = 1] = rounds
  const names = explain.missing.map((part) => fieldName(part, language)).join(t('comma'))
  const moment = name === 'SNACOR' ? t('scores.afterFirst', { no: firstNo }) : t('scores.beforeSecond')
  return (
    <>
      <span className="muted">{moment}</span>{' '}
      {beyond !== undefined && (
        <Tag tone="warn">{t(`scores.${beyond}`, { no: (rounds.at(-1) ?? 0) + 1 })}</Tag>
      )}
      {names !== '' && (
        <span className="retreatment-missing faint">
          <span className="ellipsis" title={names}>
            {t('scores.missing', { names })}
          </span>
          <EnterReview record={record} name={name} />
        </span>
      )}
    </>
  )
}
