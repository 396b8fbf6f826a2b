import { useTranslation } from 'react-i18next'
import type { Lesion } from '../../shared/model/lesion.ts'
import { NON_TARGETS, type Review } from '../../shared/model/review.ts'
import { wordFor } from '../../shared/model/term.ts'
import { compareReaders } from '../../shared/rules/response/readers.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'

const mm = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatNumber(value)

export interface ReadersPanelProps {
  readonly readers: Review['readers']
  readonly lesions: readonly Lesion[]
}

/** What each reader measured, and where they differ: a disagreement is part of the finding. */
export function ReadersPanel({ readers, lesions }: ReadersPanelProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { comparisons } = compareReaders({
    readers: readers.map(({ reader, responses, areaResponse }) => ({
      reader,
      responses: [...responses, ...(areaResponse ? [areaResponse] : [])],
    })),
  })
  const read = lesions.filter(({ uid }) =>
    readers.some(({ readings }) => readings.some(({ lesionUid }) => lesionUid === uid)),
  )
  return (
    <Panel title={t('readers.title')}>
      <ul className="review-readers">
        {comparisons.map(({ criteria, agree, changeDifferencePct, sentence }) => (
          <li key={criteria}>
            <Tag tone={agree ? 'ok' : 'warn'}>{t(agree ? 'readers.agree' : 'readers.differ')}</Tag>
            <span>{sentence[language]}</span>
            {changeDifferencePct !== null && changeDifferencePct > 0 && (
              <span className="muted">
                {t('readers.difference', { points: formatNumber(Number(changeDifferencePct.toFixed(1))) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="scroll-box">
        <table className="review-lesions review-lesions-read">
          <thead>
            <tr>
              <th scope="col">{t('readers.sums')}</th>
              {readers.map(({ reader }) => (
                <th scope="col" className="end" key={reader}>
                  {reader}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.map((lesion) => (
              <tr key={lesion.uid}>
                <th scope="row">L{lesion.no}</th>
                {readers.map(({ reader, readings }) => {
                  const reading = readings.find(({ lesionUid }) => lesionUid === lesion.uid)
                  return (
                    <td className="end tabular" key={reader}>
                      {reading?.evaluable === false
                        ? t('notEvaluable')
                        : `${mm(reading?.viableMm)} / ${mm(reading?.longestMm)}`}
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('nonTarget')}</th>
              {readers.map(({ reader, nonTarget }) => (
                <td className="end" key={reader}>
                  {nonTarget === null ? '–' : wordFor(NON_TARGETS, nonTarget, language)}
                </td>
              ))}
            </tr>
            {(readers[0]?.responses ?? []).map(({ criteria }) => (
              <tr key={criteria}>
                <th scope="row">{criteria === 'RECIST1.1' ? 'RECIST 1.1' : criteria}</th>
                {readers.map(({ reader, responses }) => {
                  const judged = responses.find((response) => response.criteria === criteria)
                  return (
                    <td className="end tabular" key={reader}>
                      {judged
                        ? `${mm(judged.baselineSumMm)} → ${mm(judged.currentSumMm)} · ${judged.overall}`
                        : '–'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
