import { daysBetween } from '../../../shared/kit/iso-date.ts'
import { COMPLICATIONS } from '../../../shared/model/complication.ts'
import { CLOSE_REASONS, NEXT_PLANS, type ReviewResponse } from '../../../shared/model/review.ts'
import type { CsvValue } from '../../../shared/kit/csv.ts'
import { doneStatus } from '../../../shared/rules/response/booked-window.ts'
import type { SessionFacts } from '../exports-store.ts'
import { type ExportColumn, list } from './export-column.ts'

type Review = NonNullable<SessionFacts['review']>

const ofReview = (
  name: string,
  [en, zh]: readonly [string, string],
  value: (review: Review, facts: SessionFacts) => CsvValue,
  more: Pick<ExportColumn, 'terms'> & { readonly unit?: string } = {},
): ExportColumn => ({
  unit: null,
  ...more,
  name,
  en,
  zh,
  value: (facts) => (facts.review === null ? null : value(facts.review, facts)),
})

const response = (criteria: ReviewResponse['criteria'], name: string): ExportColumn =>
  ofReview(
    name,
    [`Overall response by ${criteria}`, `${criteria} 总体疗效`],
    ({ responses }) => responses.find((judged) => judged.criteria === criteria)?.overall ?? null,
  )

export const OUTCOME_COLUMNS: readonly ExportColumn[] = [
  {
    name: 'eligibility',
    en: 'Frozen verdicts: ruleset, version, verdict',
    zh: '冻结的适应证判定：标准、版本、结论',
    unit: null,
    value: ({ snapshots }) =>
      list(
        snapshots.map(
          ({ rulesetId, rulesetVersion, verdict }) => `${rulesetId} ${rulesetVersion} ${verdict}`,
        ),
      ),
  },
  {
    name: 'override_code',
    en: 'Why it went ahead against a verdict',
    zh: '越过判定的原因',
    unit: null,
    value: ({ snapshots }) =>
      snapshots.find(({ decision }) => decision.override)?.decision.override?.code ?? null,
  },
  {
    name: 'complications',
    en: 'Complications with CIRSE grade and version',
    zh: '并发症及 CIRSE 分级（版本）',
    unit: null,
    terms: COMPLICATIONS,
    value: ({ complications }) =>
      list(
        complications.map(
          ({ term, cirseGrade, cirseVersion }) => `${term} CIRSE ${cirseGrade} (${cirseVersion})`,
        ),
      ),
  },
  {
    name: 'no_complication',
    en: 'Somebody stated that there was none',
    zh: '已确认无并发症',
    unit: null,
    value: ({ session }) => session.noComplication,
  },
  ofReview('review_due_on', ['Review due', '复查应到日期'], (review) => review.dueOn),
  ofReview('review_state', ['State of the review', '复查状态'], (review) => review.state),
  ofReview(
    'review_closed_reason',
    ['Why the review was closed', '复查关闭原因'],
    (review) => review.closedReason,
    {
      terms: CLOSE_REASONS,
    },
  ),
  ofReview('review_done_on', ['Imaging date of the review', '复查影像日期'], (review) => review.doneOn),
  ofReview(
    'review_days',
    ['Days from the session to the review', '治疗至复查天数'],
    ({ doneOn }, { session }) => (doneOn === null ? null : daysBetween(session.performedOn, doneOn)),
    { unit: 'd' },
  ),
  ofReview(
    'review_in_window',
    ['Reviewed inside its window, day 28 to 42 unless moved', '是否在窗口期内复查（未改期为 28–42 天）'],
    (review) => (review.doneOn === null ? null : doneStatus(review, review.doneOn) === 'done-in-window'),
  ),
  response('mRECIST', 'mrecist_overall'),
  response('RECIST1.1', 'recist11_overall'),
  ofReview('next_plan', ['Next plan', '下一步计划'], (review) => review.nextPlan, { terms: NEXT_PLANS }),
]
