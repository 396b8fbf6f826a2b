import { useTranslation } from 'react-i18next'
import type { LesionMeasurement } from '../../shared/model/lesion.ts'
import { wordFor } from '../../shared/model/term.ts'
import { OIL_GRADES, oilGrade } from '../../shared/rules/response/oil-deposition.ts'
import { unreadLesions } from '../../shared/rules/response/unread-lesions.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { EditIcon } from '../ui/icons/actions.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { isRecordedAreaLacking } from './live-response.ts'
import { ReadersPanel } from './readers-panel.tsx'
import { hasBlood, RecordedBlood, RecordedFacts } from './recorded-facts.tsx'
import { ResponsePanel } from './response-panel.tsx'
import type { Shown } from './review-form.ts'
import { ReviewHeader } from './review-header.tsx'
import './reviews.css'

const mm = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatNumber(value)

export interface RecordedReviewProps {
  readonly shown: Shown
  /** Left out where nothing was recorded, or for somebody who only reads. */
  readonly onCorrect?: () => void
}

/** A review that is no longer open: what was read, or why there was none. */
export function RecordedReview({ shown, onCorrect }: RecordedReviewProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { review, lesions } = shown
  const oil = ({ oilFilledPct, oilPeripheralDefect }: LesionMeasurement) => {
    const grade = oilGrade({ filledPct: oilFilledPct, peripheralDefect: oilPeripheralDefect })
    return grade === null ? mm(oilFilledPct) : `${mm(oilFilledPct)} · ${wordFor(OIL_GRADES, grade, language)}`
  }
  const areMeasuredAcross = lesions.some(({ measurements }) =>
    measurements.some(({ reviewUid, viableAcrossMm }) => reviewUid === review.uid && viableAcrossMm !== null),
  )
  const read = lesions.flatMap((lesion) => {
    const image = lesion.measurements.find((measurement) => measurement.reviewUid === review.uid)
    return image ? [{ lesion, image }] : []
  })
  const unread = unreadLesions(lesions, review).map(({ no }) => `L${no}`)
  return (
    <Page
      title={t('title')}
      header={<ReviewHeader shown={shown} asOf={review.doneOn ?? review.closedOn ?? review.dueOn} />}
      {...(review.responses.length > 0
        ? {
            aside: (
              <ResponsePanel
                responses={review.responses}
                area={review.areaResponse}
                isAreaLacking={isRecordedAreaLacking(shown)}
                beside={review}
              />
            ),
          }
        : {})}
      asideLabel={t('response')}
    >
      <div className="review-fields">
        <Panel
          title={t(`state.${review.state}`)}
          actions={
            onCorrect && (
              <Button compact icon={<EditIcon size={14} />} onClick={onCorrect} keys="E">
                {t('correct')}
              </Button>
            )
          }
        >
          <RecordedFacts shown={shown} />
        </Panel>
        {read.length > 0 && (
          <Panel title={t('lesions')} lead="mm">
            <div className="scroll-box">
              <table className="review-lesions review-lesions-read">
                <thead>
                  <tr>
                    <th scope="col">{t('lesion')}</th>
                    <th scope="col" className="end">
                      {t('viableNow')}
                    </th>
                    <th scope="col" className="end">
                      {t('longestNow')}
                    </th>
                    {areMeasuredAcross && (
                      <th scope="col" className="end">
                        {t('acrossNow')}
                      </th>
                    )}
                    <th scope="col" className="end">
                      {t('oil')}
                    </th>
                    {review.liRadsVersion !== null && <th scope="col">LI-RADS v{review.liRadsVersion}</th>}
                  </tr>
                </thead>
                <tbody>
                  {read.map(({ lesion, image }) => (
                    <tr key={lesion.uid}>
                      <th scope="row">
                        L{lesion.no} <span className="muted">S{lesion.segments.join(', ')}</span>
                      </th>
                      <td className="end tabular">
                        {image.evaluable ? mm(image.viableMm) : t('notEvaluable')}
                      </td>
                      <td className="end tabular">{mm(image.longestMm)}</td>
                      {areMeasuredAcross && <td className="end tabular">{mm(image.viableAcrossMm)}</td>}
                      <td className="end tabular">{oil(image)}</td>
                      {review.liRadsVersion !== null && <td>{image.lrTr ?? '–'}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        )}
        {unread.length > 0 && (
          <p className="review-unread is-warn">
            <TriangleIcon size={14} />
            {t('unread', { names: unread.join(', '), date: review.doneOn })}
          </p>
        )}
        {review.readers.length > 0 && <ReadersPanel readers={review.readers} lesions={lesions} />}
        {hasBlood(shown) && (
          <Panel title={t('blood')}>
            <RecordedBlood shown={shown} />
          </Panel>
        )}
      </div>
    </Page>
  )
}
