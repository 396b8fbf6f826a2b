import { useTranslation } from 'react-i18next'
import { yearsBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'

export type Person = Pick<PatientBrief, 'name' | 'namePinyin' | 'sex' | 'birthDate' | 'birthYear'>

/** Completed years on a day; the difference of years where only the year of birth is known. */
export function ageOn(person: Pick<Person, 'birthDate' | 'birthYear'>, on: IsoDate): number | null {
  if (person.birthDate !== null) return yearsBetween(person.birthDate, on)
  return person.birthYear === null ? null : Number(on.slice(0, 4)) - person.birthYear
}

/** `M 61`: sex and age on a day, as far as they are known. */
export function useSexAndAge(): (person: Person, on: IsoDate) => string {
  const { t } = useTranslation('shell')
  return (person, on) => {
    const sex = person.sex === 'unknown' ? null : t(`sex.${person.sex}`)
    return [sex, ageOn(person, on)].filter((part) => part !== null).join(' ')
  }
}

export interface PersonNameProps {
  readonly person: Person
  /** The day that the age is given for. */
  readonly on: IsoDate
  /** Stands where no name is on file: the hospital number, as a rule. */
  readonly unnamed: string
}

/** 张伟 Zhang Wei M 61: the name first, pinyin for English readers, sex and age last. */
export function PersonName({ person, on, unnamed }: PersonNameProps) {
  const language = useLanguage()
  const sexAndAge = useSexAndAge()(person, on)
  const name = person.name ?? unnamed
  const pinyin = language === 'en' ? person.namePinyin : null
  return (
    <span className="person-name" title={[name, pinyin, sexAndAge].filter(Boolean).join(' ')}>
      <b className={person.name === null ? 'faint' : undefined}>{name}</b>
      {pinyin !== null && <span className="muted"> {pinyin}</span>}{' '}
      <span className="faint tabular">{sexAndAge}</span>
    </span>
  )
}
