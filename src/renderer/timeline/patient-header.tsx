import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { AETIOLOGIES } from '../../shared/model/patient.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { wordFor } from '../../shared/model/term.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { courseOf, lastSnapshot } from '../../shared/rules/timeline/timeline-course.ts'
import { OVERRIDE_REASONS } from '../../shared/rules/eligibility/verdict.ts'
import { useLanguage } from '../i18n/language.ts'
import { classNames } from '../ui/class-names.ts'
import { OctagonIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { useSexAndAge } from '../ui/person-name.tsx'
import { rulesetShortName, rulesetTitle } from '../ui/rule-words.ts'
import { useCourseSentence } from './course-sentence.ts'
import { Emphasis } from '../ui/emphasis.tsx'
import { NextReview } from './next-review.tsx'

const HASH_SHOWN = 8

/** Verdicts that somebody about to treat again has to see. */
const TONES: Readonly<Record<string, 'crit' | 'warn'>> = {
  ABSOLUTE: 'crit',
  RELATIVE: 'warn',
  INSUFFICIENT: 'warn',
  NO_INDICATION: 'warn',
}

export interface PatientHeaderProps {
  readonly record: PatientRecord
  readonly today: IsoDate
}

/** Who it is, the course in one sentence, what comes next, and by which rules the last session was judged. */
export function PatientHeader({ record, today }: PatientHeaderProps) {
  const { t } = useTranslation('timeline')
  const { patient } = record
  const sentence = useCourseSentence(record, today)
  const about = useAbout(record, today)
  return (
    <div className="timeline-header">
      <h1>
        {patient.name === null ? <span className="faint">{t('unnamed')}</span> : patient.name}
        {patient.namePinyin !== null && <span className="muted">{patient.namePinyin}</span>}
        <span className="timeline-person tabular">{about.join(' · ')}</span>
      </h1>
      <NextReview record={record} today={today} />
      <p className="timeline-course">
        <Emphasis text={sentence} />
      </p>
      <Snapshot record={record} />
    </div>
  )
}

function useAbout(record: PatientRecord, today: IsoDate): readonly string[] {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const sexAndAge = useSexAndAge()
  const { patient } = record
  const causes = patient.aetiology.map((code) => wordFor(AETIOLOGIES, code, language)).join(t('comma'))
  const liver = [causes, ...(patient.cirrhosis === 'yes' ? [t('cirrhosis')] : [])]
    .filter(Boolean)
    .join(t('comma'))
  const line = standingSessions(record).at(-1)?.lineNo
  return [
    patient.hospitalNo,
    sexAndAge(patient, courseOf(record, today).until),
    liver,
    ...(line === undefined ? [] : [t('line', { no: line })]),
  ].filter(Boolean)
}

/** The verdict of the newest frozen snapshot, with the exact rules it was made by. */
function Snapshot({ record }: { readonly record: PatientRecord }) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const last = lastSnapshot(record)
  if (last === null) return <span className="timeline-snapshot faint">{t('snapshot.none')}</span>
  const { session, snapshot } = last
  const { rulesetId, rulesetVersion, rulesetSha256, judgement, decision } = snapshot
  const { verdict } = judgement
  const ruleset = { id: rulesetId, version: rulesetVersion }
  const title = rulesetTitle(ruleset, language)
  const tone = TONES[verdict]
  const Mark = tone === 'crit' ? OctagonIcon : TriangleIcon
  const { override } = decision
  return (
    <span className="timeline-snapshot" title={t('snapshot.hash', { hash: rulesetSha256 })}>
      {tone === undefined ? (
        t('snapshot.of', { no: session.no, verdict: t(`verdict.${verdict}`) })
      ) : (
        <span className={classNames('timeline-verdict', `is-${tone}`)}>
          <Mark size={14} />
          <b>{t('snapshot.of', { no: session.no, verdict: t(`verdict.${verdict}`) })}</b>
        </span>
      )}
      {override !== null && (
        <span className="timeline-verdict-why">
          {t('snapshot.override', {
            reason: wordFor(OVERRIDE_REASONS, override.code, language),
            physician: override.responsiblePhysician,
            second: override.secondPerson,
          })}
        </span>
      )}
      {tone === undefined && ' · '}
      <span
        className={classNames('timeline-ruleset ellipsis', tone !== undefined && 'faint')}
        title={`${title} (${rulesetId} ${rulesetVersion})`}
      >
        {rulesetShortName(ruleset, language)}
      </span>
      <span className="faint tabular">{rulesetSha256.slice(0, HASH_SHOWN)}</span>
    </span>
  )
}
