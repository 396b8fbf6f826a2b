import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Lesion, LR_TR } from '../../shared/model/lesion.ts'
import { LiRadsVersion } from '../../shared/model/review.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import type { ChangeReview, ReadingRow, ReviewForm } from './review-form.ts'

export interface AreaReadingsProps {
  readonly lesions: readonly Lesion[]
  readonly form: ReviewForm
  readonly onChange: ChangeReview
  readonly errorAt: (path: string) => string | undefined
}

/** The second diameter and the LI-RADS category of each lesion: few read them, so they open on request. */
export function AreaReadings({ lesions, form, onChange, errorAt }: AreaReadingsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { readings, liRadsVersion } = form
  // A draft kept by an earlier version has neither.
  const isUsed =
    liRadsVersion !== null ||
    readings.some((row) => typeof row.viableAcrossMm === 'number' || typeof row.lrTr === 'string')
  const [isAsked, setAsked] = useState(false)
  if (!isUsed && !isAsked)
    return (
      <div>
        <Button compact variant="ghost" onClick={() => setAsked(true)}>
          {t('addArea')}
        </Button>
      </div>
    )
  const change = (index: number, patch: Partial<ReadingRow>) =>
    onChange({ readings: readings.map((row, at) => (at === index ? { ...row, ...patch } : row)) })
  const categories = LR_TR.filter(({ code }) => code !== 'LR-TR-NP' || liRadsVersion === '2024')
  return (
    <div className="stack">
      <Choice
        clearable
        label={t('liRadsVersion')}
        name="findings.liRadsVersion"
        options={LiRadsVersion.options.map((version) => ({ value: version, label: `v${version}` }))}
        value={liRadsVersion}
        error={errorAt('findings.liRadsVersion')}
        onChange={(version) => onChange({ liRadsVersion: version })}
      />
      {readings.map((reading, index) => {
        const lesion = lesions.find(({ uid }) => uid === reading.lesionUid)
        if (lesion === undefined) return null
        const path = `findings.readings.${index}`
        return (
          <div className="review-row" key={reading.lesionUid}>
            <NumberField
              label={t('acrossOf', { no: lesion.no })}
              name={`${path}.viableAcrossMm`}
              unit="mm"
              value={reading.viableAcrossMm ?? null}
              disabled={!reading.evaluable}
              error={errorAt(`${path}.viableAcrossMm`)}
              onChange={(viableAcrossMm) => change(index, { viableAcrossMm })}
            />
            <Select
              clearable
              label={t('lrTrOf', { no: lesion.no })}
              name={`${path}.lrTr`}
              options={categories.map((term) => ({
                value: term.code,
                label: `${term.code} ${term[language]}`,
                keywords: `${term.en} ${term.zh}`,
              }))}
              value={reading.lrTr ?? null}
              error={errorAt(`${path}.lrTr`)}
              onChange={(lrTr) => change(index, { lrTr })}
            />
          </div>
        )
      })}
    </div>
  )
}
