import { yearsBetween } from '../../../shared/kit/iso-date.ts'
import { AETIOLOGIES, CIRRHOSIS, SEXES } from '../../../shared/model/patient.ts'
import type { SessionFacts } from '../exports-store.ts'
import { type ExportColumn, list } from './export-column.ts'

/** From here on an age alone may say who somebody is: 45 CFR 164.514(b)(2)(i)(C) has it written as "90 or older". */
const AGE_CAP = 90

export const PATIENT_COLUMNS: readonly ExportColumn[] = [
  {
    name: 'patient_pseudonym',
    en: 'Pseudonym, the same in every export of this department',
    zh: '患者化名，本科室各次导出保持一致',
    unit: null,
    only: 'pseudonymised',
    value: ({ patient }, { pseudonym }) => pseudonym(patient.uid),
  },
  {
    name: 'hospital_no',
    en: 'Hospital number',
    zh: '住院号',
    unit: null,
    only: 'full',
    value: ({ patient }) => patient.hospitalNo,
  },
  {
    name: 'name',
    en: 'Name',
    zh: '姓名',
    unit: null,
    only: 'full',
    value: ({ patient }) => patient.name,
  },
  {
    name: 'birth_date',
    en: 'Date of birth',
    zh: '出生日期',
    unit: null,
    only: 'full',
    value: ({ patient }) => patient.birthDate,
  },
  {
    name: 'age_at_session',
    en: `Age on the session day; with pseudonyms, ${AGE_CAP} stands for ${AGE_CAP} or older`,
    zh: `治疗当日年龄；化名导出中 ${AGE_CAP} 表示 ${AGE_CAP} 岁及以上`,
    unit: 'a',
    value: (facts, { identifiers }) => {
      const age = ageOf(facts)
      return age === null || identifiers === 'full' ? age : Math.min(age, AGE_CAP)
    },
  },
  { name: 'sex', en: 'Sex', zh: '性别', unit: null, terms: SEXES, value: ({ patient }) => patient.sex },
  {
    name: 'aetiology',
    en: 'Causes of the liver disease',
    zh: '肝病病因',
    unit: null,
    terms: AETIOLOGIES,
    value: ({ patient }) => list(patient.aetiology),
  },
  {
    name: 'cirrhosis',
    en: 'Cirrhosis',
    zh: '肝硬化',
    unit: null,
    terms: CIRRHOSIS,
    value: ({ patient }) => patient.cirrhosis,
  },
]

/** By the date of birth, or by the year where only that is known. */
function ageOf({ patient, session }: SessionFacts): number | null {
  if (patient.birthDate !== null) return yearsBetween(patient.birthDate, session.performedOn)
  return patient.birthYear === null ? null : Number(session.performedOn.slice(0, 4)) - patient.birthYear
}
