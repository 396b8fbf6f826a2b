import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import {
  CONTRAST_PHASES,
  MODALITIES,
  OIL_OUTSIDE_SITES,
  REVIEW_SYMPTOMS,
  type ReviewResponse,
} from '../../shared/model/review.ts'
import { ASCITES } from '../../shared/rules/scores/child-pugh.ts'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { doneStatus } from '../../shared/rules/response/booked-window.ts'
import { rangeSentence, suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { formatDayOffset } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Panel } from '../ui/panel.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { focusFirst } from './focus-field.ts'
import { LateComplications } from './late-complications.tsx'
import { LesionReadings } from './lesion-readings.tsx'
import { NewLesions } from './new-lesions.tsx'
import { NonTargetChoice } from './non-target-choice.tsx'
import { PlanBlock } from './plan-block.tsx'
import { type ChangeReview, type ReviewForm, type ReviewLab, type Shown } from './review-form.ts'
import { ReviewLabs } from './review-labs.tsx'
import { SecondReading } from './second-reading.tsx'
import { Several } from './several.tsx'
import { TumourSpread } from './tumour-spread.tsx'

export interface ReviewFieldsProps {
  readonly shown: Shown
  readonly form: ReviewForm
  /** As the form would be judged if it were saved as it stands. */
  readonly responses: readonly ReviewResponse[]
  readonly onChange: ChangeReview
  readonly errorAt: (path: string) => string | undefined
  readonly warningAt: (path: string) => string | undefined
}

const digits = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: String(from + index),
    label: String(from + index),
  }))

/** Where the image stands in the window of its review; null while no day after the session is typed. */
function imagedAt(doneOn: string | null, { review, session: { performedOn } }: Shown) {
  if (doneOn === null || !isIsoDate(doneOn) || doneOn < performedOn) return null
  return { status: doneStatus(review, doneOn), day: formatDayOffset(performedOn, doneOn) }
}

/** The blocks of the form, in the order of the reading: lesions, the rest of the image, blood, course, plan. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { shown, form, responses, onChange, errorAt, warningAt } = props
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { lesions } = shown
  useShortcut('Alt+M', t('keys.modality'), () => focusFirst(['findings.modality']))
  const imaged = imagedAt(form.doneOn, shown)
  const when =
    imaged &&
    t(`when.${imaged.status}`, {
      day: imaged.day,
      opens: shown.review.windowOpensOn,
      closes: shown.review.windowClosesOn,
    })
  const labWarning = (lab: ReviewLab) => {
    const { value, unit, comparator } = form.labs[lab]
    if (value === null || Number.isNaN(value)) return undefined
    const finding = judgeRange(lab, value, unit)
    const hint = detectUnit(lab, value, unit, comparator)
    return [
      ...(finding === null ? [] : [rangeSentence(finding, language)]),
      ...(hint === null ? [] : [suggestionSentence(hint, value, language)]),
    ].join(' ')
  }
  return (
    <div className="review-fields">
      <Panel title={t('imaging')}>
        <div className="field-grid">
          <DateField
            required
            label={t('doneOn')}
            name="findings.doneOn"
            value={form.doneOn}
            hint={when}
            warning={imaged?.status === 'done-early' ? when : null}
            error={errorAt('findings.doneOn')}
            onChange={(doneOn) => onChange({ doneOn })}
          />
          <Select
            required
            label={t('modality')}
            name="findings.modality"
            options={MODALITIES.map((term) => ({
              value: term.code,
              label: term[language],
              keywords: `${term.en} ${term.zh}`,
            }))}
            value={form.modality}
            error={errorAt('findings.modality')}
            onChange={(modality) => onChange({ modality })}
          />
          <Several
            label={t('contrastPhases')}
            name="findings.contrastPhases"
            terms={CONTRAST_PHASES}
            value={form.contrastPhases}
            onChange={(contrastPhases) => onChange({ contrastPhases })}
          />
          <TextField
            required
            label={t('reader')}
            name="findings.reader"
            value={form.reader}
            error={errorAt('findings.reader')}
            onChange={(reader) => onChange({ reader })}
          />
          {form.secondReading === null && (
            <TextField
              label={t('secondReader')}
              name="findings.secondReader"
              value={form.secondReader}
              error={errorAt('findings.secondReader')}
              onChange={(secondReader) => onChange({ secondReader })}
            />
          )}
        </div>
      </Panel>
      <Panel title={t('lesions')} lead={t('viableLead')}>
        {lesions.length === 0 ? (
          <p className="muted">{t('noLesions')}</p>
        ) : (
          <LesionReadings
            lesions={lesions}
            form={form}
            errorAt={errorAt}
            warningAt={warningAt}
            onChange={onChange}
          />
        )}
        <NewLesions
          rows={form.newLesions}
          errorAt={errorAt}
          onChange={(newLesions) => onChange({ newLesions })}
        />
        <NonTargetChoice
          lesions={lesions}
          label={t('nonTarget')}
          name="findings.nonTarget"
          value={form.nonTarget}
          error={errorAt('findings.nonTarget')}
          onChange={(nonTarget) => onChange({ nonTarget })}
        />
        <TumourSpread form={form} onChange={onChange} />
        <div className="field-grid">
          <Several
            label={t('oilOutside')}
            name="findings.oilOutside"
            terms={OIL_OUTSIDE_SITES}
            value={form.oilOutside}
            onChange={(oilOutside) => onChange({ oilOutside })}
          />
        </div>
      </Panel>
      <SecondReading lesions={lesions} form={form} errorAt={errorAt} onChange={onChange} />
      <Panel title={t('blood')}>
        <ReviewLabs
          labs={form.labs}
          errorAt={errorAt}
          warningAt={labWarning}
          onChange={(labs) => onChange({ labs })}
        />
        <div className="field-grid">
          <Choice
            clearable
            label={t('ecog')}
            options={digits(0, 5)}
            value={form.ecog === null ? null : String(form.ecog)}
            onChange={(ecog) => onChange({ ecog: ecog === null ? null : Number(ecog) })}
          />
          <Select
            clearable
            label={t('ascites')}
            options={ASCITES.map((code) => ({ value: code, label: t(`ascitesGrade.${code}`) }))}
            value={form.ascites}
            onChange={(ascites) => onChange({ ascites })}
          />
          <Choice
            clearable
            label={t('encephalopathy')}
            options={digits(0, 4)}
            value={form.encephalopathyGrade === null ? null : String(form.encephalopathyGrade)}
            onChange={(grade) => onChange({ encephalopathyGrade: grade === null ? null : Number(grade) })}
          />
          <Several
            label={t('symptoms')}
            name="findings.symptoms"
            terms={REVIEW_SYMPTOMS}
            value={form.symptoms}
            onChange={(symptoms) => onChange({ symptoms })}
          />
        </div>
      </Panel>
      <Panel title={t('complications')} lead={t('complicationsLead')}>
        <LateComplications
          rows={form.complications}
          errorAt={errorAt}
          onChange={(complications) => onChange({ complications })}
        />
      </Panel>
      <PlanBlock shown={shown} form={form} responses={responses} onChange={onChange} errorAt={errorAt} />
    </div>
  )
}
