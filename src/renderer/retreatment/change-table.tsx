import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import type { InputAge } from '../../shared/rules/eligibility/input-age.ts'
import type { BeforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import type { Change, ChangeItem, Reading } from '../../shared/rules/timeline/timeline-compare.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { changeText, readingText } from '../ui/change-text.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ArrowDownIcon, ArrowUpIcon, SameIcon } from '../ui/icons/navigation.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import { EnterLabs, EnterReview } from './where-to-enter.tsx'

const ARROWS = { up: ArrowUpIcon, down: ArrowDownIcon, same: SameIcon } as const
/** Read off images or asked of the patient; everything else comes from the laboratory. */
const REVIEWED: readonly ChangeItem[] = ['viable-sum', 'largest-diameter', 'ecog']

export interface ChangeTableProps {
  readonly record: PatientRecord
  readonly session: Session
  readonly found: Pick<BeforeTreatingAgain, 'changes' | 'ages'>
}

/** Every value before the last session and the newest, with day and age; whatever is missing says where it is entered. */
export function ChangeTable({ record, session, found: { changes, ages } }: ChangeTableProps) {
  const { t } = useTranslation('retreatment')
  return (
    <Panel title={t('changes.title', { no: session.no })} lead={t('changes.rule')}>
      <DataTable
        label={t('changes.label')}
        rowHeight={24}
        minWidth={660}
        columns={[
          { key: 'value', label: t('changes.value') },
          { key: 'before', label: t('changes.before', { no: session.no }), width: 96, align: 'end' },
          { key: 'before-on', label: t('changes.on'), width: 96 },
          { key: 'now', label: t('changes.now'), width: 64, align: 'end' },
          { key: 'now-on', label: t('changes.onAndAge'), width: 148 },
          { key: 'change', label: t('changes.change'), width: 128 },
        ]}
      >
        {changes.map((change) => (
          <ChangeRow key={change.item} record={record} change={change} age={ages.get(change.item) ?? null} />
        ))}
      </DataTable>
    </Panel>
  )
}

interface ChangeRowProps {
  readonly record: PatientRecord
  readonly change: Change
  readonly age: InputAge | null
}

function ChangeRow({ record, change, age }: ChangeRowProps) {
  const { t } = useTranslation('retreatment')
  const { item, before, now } = change
  const name = t(`changes.name.${item}`)
  const unit = unitText((now ?? before)?.unit ?? '')
  return (
    <tr className="data-row">
      <th scope="row" className="retreatment-name">
        {name} {unit !== '' && <span className="faint">{unit}</span>}
      </th>
      <td className="end muted">
        <Value reading={before} name={name} />
      </td>
      <td className="faint tabular">{before?.on}</td>
      <td className="end">
        <b>
          <Value reading={now} name={name} />
        </b>
      </td>
      <td className="faint tabular">{now && <DayAndAge on={now.on} age={age} />}</td>
      <td>
        {before === null || now === null || now.value === null ? (
          <Missing record={record} change={change} name={name} />
        ) : (
          <Difference change={change} />
        )}
      </td>
    </tr>
  )
}

/** When it was measured and how long ago that is; in amber once it is older than the department's shelf life. */
function DayAndAge({ on, age }: { readonly on: IsoDate; readonly age: InputAge | null }) {
  const { t } = useTranslation('retreatment')
  if (age === null) return on
  const text = `${on} · ${t('changes.age', { days: formatNumber(age.days) })}`
  if (age.state !== 'stale') return text
  return (
    <span className="retreatment-stale is-warn" title={t('changes.stale', { limit: age.limitDays })}>
      <TriangleIcon size={12} />
      {text}
      <span className="visually-hidden">{t('changes.stale', { limit: age.limitDays })}</span>
    </span>
  )
}

function Value({ reading, name }: { readonly reading: Reading | null; readonly name: string }) {
  const text = readingText(reading)
  return (
    <ComputedValue explanation={reading?.explain} label={`${name} ${text}`}>
      {text}
    </ComputedValue>
  )
}

function Difference({ change }: { readonly change: Change }) {
  const { t } = useTranslation('retreatment')
  const { direction, effect } = change
  const Arrow = direction && ARROWS[direction]
  const words = { same: t('changes.same'), up: t('changes.up'), down: t('changes.down') }
  return (
    <span className={`retreatment-difference${effect ? ` is-${effect}` : ''}`}>
      {Arrow && <Arrow size={12} />}
      {changeText(change, words)}
      {effect && <span className="retreatment-effect">{t(`changes.${effect}`)}</span>}
    </span>
  )
}

interface MissingProps {
  readonly record: PatientRecord
  readonly change: Change
  readonly name: string
}

/** What is not on file now, or was not before; of a score the inputs by name. */
function Missing({ record, change: { item, now }, name }: MissingProps) {
  const { t } = useTranslation('retreatment')
  const language = useLanguage()
  const parts = now?.explain?.missing ?? []
  const names = parts.map((part) => fieldName(part, language)).join(t('comma'))
  return (
    <span className="retreatment-missing">
      <span className="faint ellipsis" title={names}>
        {parts.length > 0 ? t('changes.missing', { names }) : t('changes.absent')}
      </span>
      {REVIEWED.includes(item) ? (
        <EnterReview record={record} name={name} />
      ) : (
        <EnterLabs patientUid={record.patient.uid} name={name} />
      )}
    </span>
  )
}
