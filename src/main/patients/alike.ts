import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ReadDb } from '../db/open.ts'
import { hospitalNoKey } from '../../shared/rules/patients/hospital-no-key.ts'
import { fold, type Identity, namePinyin } from './patient-search-store.ts'
import { type PatientBriefRow, patientsBornOn, patientsNumbered } from './patients-store.ts'

export interface Person extends Identity {
  readonly birthDate: IsoDate | null
}

/** Zeros tried in front of a number that may have been typed without them. */
const MAX_LEADING_ZEROS = 6
const MAX_CANDIDATES = 20

/**
 * Patients on file who may be the same person: same birth date and same name or pinyin; the same hospital number
 * but for leading zeros, case and spaces; or a number with one digit wrong, added or lost whose owner shares the name, its pinyin or
 * the birth date. (Neighbouring numbers alone prove nothing: a ward admits people in sequence.)
 */
export function patientsAlike(db: ReadDb, person: Person, except?: number): PatientBriefRow[] {
  const pinyin = namePinyin(person.name)
  const sharesName = (row: PatientBriefRow) =>
    person.name !== null &&
    row.name !== null &&
    (nameKey(row.name) === nameKey(person.name) || (pinyin !== null && row.namePinyin === pinyin))
  const sharesBirth = (row: PatientBriefRow) =>
    person.birthDate !== null && row.birthDate === person.birthDate

  const sameDay = person.birthDate === null ? [] : patientsBornOn(db, person.birthDate).filter(sharesName)
  const numberKey = hospitalNoKey(person.hospitalNo)
  const sameNumber = patientsNumbered(db, paddings(numberKey))
  const nearNumber = patientsNumbered(db, slips(numberKey)).filter(
    (row) => sharesName(row) || sharesBirth(row),
  )
  const byId = new Map([...sameDay, ...sameNumber, ...nearNumber].map((row) => [row.id, row]))
  if (except !== undefined) byId.delete(except)
  return [...byId.values()].slice(0, MAX_CANDIDATES)
}

const nameKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** The number with other counts of leading zeros, itself included. */
function paddings(hospitalNo: string): string[] {
  const [, letters = '', digits = ''] = /^(.*?)(\d*)$/.exec(hospitalNo) ?? []
  const bare = digits.replace(/^0+/, '')
  const zeros = Array.from({ length: digits.length - bare.length + MAX_LEADING_ZEROS + 1 }, (_, n) =>
    '0'.repeat(n),
  )
  return zeros.map((padding) => `${letters}${padding}${bare}`)
}

/** The number with one digit changed, dropped or put in. */
function slips(hospitalNo: string): string[] {
  const digits = Array.from('0123456789')
  const at = Array.from(hospitalNo).flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  const replaced = (index: number, length: number, by: string) =>
    hospitalNo.slice(0, index) + by + hospitalNo.slice(index + length)
  return [
    ...at.flatMap((index) => [...digits.map((digit) => replaced(index, 1, digit)), replaced(index, 1, '')]),
    ...[...at, hospitalNo.length].flatMap((index) => digits.map((digit) => replaced(index, 0, digit))),
  ].filter((number) => number !== hospitalNo)
}
