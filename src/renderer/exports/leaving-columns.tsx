import { useTranslation } from 'react-i18next'
import type { Asked } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { unitText } from '../../shared/wording/unit.ts'
import type { Language } from '../../shared/wording/language.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Panel } from '../ui/panel.tsx'

export interface LeavingColumnsProps {
  readonly identifiers: Asked<'exports.columns'>['identifiers']
  readonly language: Language
}

/** Every column that the file will hold, before it is written. */
export function LeavingColumns({ identifiers, language }: LeavingColumnsProps) {
  const { t } = useTranslation('exports')
  const {
    value: columns,
    error,
    refetch,
  } = useAsk('exports.columns', { identifiers }, { keepPrevious: true })
  if (error !== null) return <ErrorNotice error={error} onRetry={refetch} />
  if (columns === undefined) return null
  return (
    <Panel title={t('columns.title', { count: columns.length })}>
      <p className="small faint">{t('columns.hint')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keys */}
      <ol className="exports-columns" tabIndex={0}>
        {columns.map((column) => (
          <li
            key={column.name}
            title={column.terms.map((term) => `${term.code}: ${term[language]}`).join('\n')}
          >
            <span>
              {column[language]}
              {column.unit !== null && <span className="faint"> {unitText(column.unit)}</span>}
            </span>
            <code className="faint">{column.name}</code>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
