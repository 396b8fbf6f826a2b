import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMPLICATION_ONSETS, COMPLICATIONS } from '../../shared/model/complication.ts'
import type { Term } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TrashIcon } from '../ui/icons/actions.tsx'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { Select } from '../ui/select.tsx'
import { CIRSE_GRADES, COMPLICATION_DETAILS, type ComplicationFields } from './complication-form.ts'
import { ComplicationDetails } from './complication-details.tsx'
import { detailWords } from './complication-words.ts'
import { termOptions } from './term-options.ts'
import './complication.css'

export interface ComplicationRowProps {
  readonly fields: ComplicationFields
  /** Left out where there is exactly one event. */
  readonly onRemove?: () => void
}

/** One event: what, when, how grave by CIRSE; the other grades, each on its own, unfold below. */
export function ComplicationRow({ fields, onRemove }: ComplicationRowProps) {
  const { t } = useTranslation('complications')
  const language = useLanguage()
  const id = useId()
  const [isAsked, setAsked] = useState(false)
  const { term, onset, onsetOn, cirseGrade, cirseVersion } = fields
  const grades: readonly Term[] = CIRSE_GRADES[cirseVersion.value]
  const hasError = COMPLICATION_DETAILS.some((name) => Boolean(fields[name].frame.error))
  const isOpen = isAsked || hasError
  const words = detailWords(fields, language)

  return (
    <div className="complication">
      <div className="complication-head">
        <Select
          {...term.frame}
          compact
          value={term.value}
          onChange={term.change}
          options={termOptions(COMPLICATIONS, language)}
          className="complication-term"
        />
        <Select
          {...onset.frame}
          compact
          value={onset.value}
          onChange={onset.change}
          options={termOptions(COMPLICATION_ONSETS, language)}
          className="complication-onset"
        />
        <DateField
          {...onsetOn.frame}
          compact
          value={onsetOn.value}
          onChange={onsetOn.change}
          className="complication-date"
        />
        <Choice<string>
          {...cirseGrade.frame}
          compact
          required
          value={cirseGrade.value}
          onChange={(grade) => cirseGrade.change(grade as typeof cirseGrade.value)}
          options={grades.map((grade) => ({ value: grade.code, label: grade.code, title: grade[language] }))}
          clearable
        />
        <Choice<'2017' | '2025'>
          {...cirseVersion.frame}
          label={t('cirseVersion')}
          compact
          value={cirseVersion.value}
          onChange={(version) => version !== null && cirseVersion.change(version)}
          options={[
            { value: '2017', label: '2017' },
            { value: '2025', label: '2025' },
          ]}
        />
        {onRemove && (
          <Button
            compact
            variant="ghost"
            icon={<TrashIcon size={14} />}
            onClick={onRemove}
            className="complication-remove"
          >
            {t('remove')}
          </Button>
        )}
      </div>
      <p className="complication-says small muted" aria-live="polite">
        {grades.find(({ code }) => code === cirseGrade.value)?.[language] ?? ''}
      </p>
      <button
        type="button"
        className="complication-unfold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setAsked(!isOpen)}
      >
        {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        {t('details')}
        <span className="muted ellipsis">{words.length === 0 ? t('noDetails') : words.join(t('comma'))}</span>
      </button>
      <div id={id}>{isOpen && <ComplicationDetails fields={fields} />}</div>
    </div>
  )
}
