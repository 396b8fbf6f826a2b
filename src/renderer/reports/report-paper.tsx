import type { ReportBlock, ReportLine, SessionReport } from '../../shared/model/session-report.ts'
import { classNames } from '../ui/class-names.ts'

/** The report in the language of the paper; head and foot are those of a table, so that every sheet repeats them. */
export function ReportPaper({ report }: { readonly report: SessionReport }) {
  const { letterhead, title, subject, mark, blocks, footer, language } = report
  return (
    <table className="report-paper" lang={language} role="presentation">
      <thead>
        <tr>
          <td colSpan={2}>
            <div className="report-head">
              <div>
                <b>{letterhead.hospital ?? letterhead.department}</b>
                <span className="muted">
                  {[letterhead.hospital && letterhead.department, letterhead.contact]
                    .filter(Boolean)
                    .join('  ')}
                </span>
              </div>
              <div className="report-title">
                <b>{title}</b>
                {mark !== null && <b className="is-crit">{mark}</b>}
              </div>
            </div>
            <p className="report-subject">{subject}</p>
          </td>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
          <tr key={block.code}>
            <th scope="row">{block.title}</th>
            <td>
              {block.table !== null && <DoseTable table={block.table} />}
              <div className="report-lines">
                {block.lines.map((line, at) => (
                  <Line key={`${at} ${line.name}`} line={line} />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2} className="report-foot muted">
            {footer}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Line({ line: { name, value, standing, isWide } }: { readonly line: ReportLine }) {
  return (
    <p className={classNames(isWide && 'report-wide')}>
      {name !== '' && <span className="report-name">{name} </span>}
      <span
        className={standing === 'recorded' ? undefined : standing === 'unconfirmed' ? 'is-crit' : 'muted'}
      >
        {value}
      </span>
    </p>
  )
}

function DoseTable({ table }: { readonly table: NonNullable<ReportBlock['table']> }) {
  return (
    <table className="report-doses">
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={`${at} ${row[0]}`}>
            {row.map((cell, column) => (
              <td key={table.head[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
