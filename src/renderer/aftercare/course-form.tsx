import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMPLICATION_RELATIONS } from '../../shared/model/complication-grades.ts'
import { POST_EMBOLIZATION_COMPONENTS } from '../../shared/model/post-embolization.ts'
import { VITAL_STATUSES, type CourseDraft } from '../../shared/model/aftercare.ts'
import { daysBetween, isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useCommand } from '../api/use-command.ts'
import { termOptions } from '../forms/term-options.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import type { After } from './day-form.ts'
import { SaveComplaint } from './save-complaint.tsx'

export interface CourseFormProps {
  readonly after: After
  readonly today: IsoDate
  readonly onDone: () => void
}

const NOTHING: CourseDraft = {
  postEmbolizationSyndrome: null,
  components: [],
  onsetH: null,
  endDay: null,
  dischargedOn: null,
  dischargePainNrs: null,
  readmitted: null,
  readmissionReason: null,
  status30: null,
  status90: null,
  diedOn: null,
  deathCause: null,
  deathRelated: null,
}

function startOf({ course, diedOn }: After): CourseDraft {
  if (course === null) return { ...NOTHING, diedOn }
  const { acknowledged: _, recordedAt: _at, recordedBy: _by, ...typed } = course
  return { ...typed, diedOn }
}

/** The course of a stay. What depends on an answer stands below it, and goes with it. */
export function CourseForm({ after, today, onDone }: CourseFormProps) {
  const { t } = useTranslation('aftercare')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const save = useCommand('aftercare.recordCourse')
  const [course, setCourse] = useState(() => startOf(after))
  const label = (name: keyof CourseDraft) => ({ label: fieldName(name, language), compact: true, name })
  const { postEmbolizationSyndrome: hasSyndrome, components, dischargedOn, readmitted } = course
  const isDead = course.status30 === 'dead' || course.status90 === 'dead' || after.diedOn !== null

  function change(patch: Partial<CourseDraft>) {
    setCourse({ ...course, ...patch })
    if (save.error !== null) save.reset()
  }
  async function send(acknowledged: string[]) {
    if (save.isRunning) return
    const reply = await save.run({ sessionUid: after.sessionUid, course, acknowledged })
    if (!reply.ok) return
    showStatus({ text: t('savedCourse'), isSaved: true })
    onDone()
  }
  const number = (name: 'onsetH' | 'endDay' | 'dischargePainNrs', unit?: string) => (
    <NumberField
      {...label(name)}
      value={course[name]}
      onChange={(value) => change({ [name]: value })}
      {...(unit === undefined ? {} : { unit: unitText(unit) })}
    />
  )
  const line = (name: 'readmissionReason' | 'deathCause') => (
    <TextField
      {...label(name)}
      value={course[name] ?? ''}
      onChange={(text) => change({ [name]: text === '' ? null : text })}
    />
  )
  const yesNo = (
    value: boolean | null,
    onChange: (value: boolean | null) => void,
    name: keyof CourseDraft,
  ) => (
    <Choice<'yes' | 'no'>
      {...label(name)}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === null ? null : next === 'yes')}
      options={[
        { value: 'no', label: t('no') },
        { value: 'yes', label: t('yes') },
      ]}
      clearable
    />
  )
  const status = (name: 'status30' | 'status90') => (
    <Choice<'alive' | 'dead'>
      {...label(name)}
      value={course[name]}
      onChange={(value) => change({ [name]: value })}
      options={VITAL_STATUSES.map((term) => ({ value: term.code, label: term[language] }))}
      clearable
    />
  )
  return (
    <form
      className="aftercare-course"
      aria-label={t('course')}
      onSubmit={(event) => {
        event.preventDefault()
        void send([])
      }}
    >
      <h4>{t('course')}</h4>
      {yesNo(
        hasSyndrome,
        (postEmbolizationSyndrome) =>
          change(
            postEmbolizationSyndrome === true
              ? { postEmbolizationSyndrome }
              : { postEmbolizationSyndrome, components: [], onsetH: null, endDay: null },
          ),
        'postEmbolizationSyndrome',
      )}
      <p className="small muted">{t('syndromeAlone')}</p>
      {hasSyndrome === true && (
        <div className="aftercare-fields">
          <div className="row">
            {POST_EMBOLIZATION_COMPONENTS.map((term) => (
              <CheckBox
                key={term.code}
                label={term[language]}
                checked={components.includes(term.code)}
                onChange={(isThere) =>
                  change({
                    components: POST_EMBOLIZATION_COMPONENTS.map(({ code }) => code).filter((code) =>
                      code === term.code ? isThere : components.includes(code),
                    ),
                  })
                }
              />
            ))}
          </div>
          {number('onsetH', 'h')}
          {number('endDay')}
        </div>
      )}
      <div className="aftercare-fields">
        <DateField
          {...label('dischargedOn')}
          value={dischargedOn}
          min={after.performedOn}
          max={today}
          onChange={(value) => change({ dischargedOn: value })}
          unit={
            dischargedOn !== null && isIsoDate(dischargedOn)
              ? t('stay', { count: daysBetween(after.performedOn, dischargedOn) })
              : ''
          }
        />
        {number('dischargePainNrs')}
        {yesNo(
          readmitted,
          (value) =>
            change(value === true ? { readmitted: value } : { readmitted: value, readmissionReason: null }),
          'readmitted',
        )}
        {readmitted === true && line('readmissionReason')}
        {status('status30')}
        {status('status90')}
        {isDead && (
          <>
            <DateField
              {...label('diedOn')}
              value={course.diedOn}
              max={today}
              disabled={after.diedOn !== null}
              hint={after.diedOn === null ? undefined : t('deathElsewhere')}
              onChange={(diedOn) => change({ diedOn })}
            />
            {line('deathCause')}
            <Select
              {...label('deathRelated')}
              value={course.deathRelated}
              onChange={(deathRelated) => change({ deathRelated })}
              options={termOptions(COMPLICATION_RELATIONS, language)}
              clearable
            />
          </>
        )}
      </div>
      {save.error !== null && <SaveComplaint error={save.error} onKeep={(codes) => void send(codes)} />}
      <div className="row">
        <Button compact onClick={onDone}>
          {ui('cancel')}
        </Button>
        <Button compact variant="primary" keys="Ctrl+Enter" onClick={() => void send([])}>
          {t('save')}
        </Button>
      </div>
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </form>
  )
}
