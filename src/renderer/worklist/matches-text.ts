import { foldText } from '../../shared/kit/fold-text.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'

/** Folding ten thousand names again for every key that is pressed would be felt. */
const kept = new WeakMap<PatientBrief, readonly string[]>()

function namesOf(patient: PatientBrief): readonly string[] {
  const known = kept.get(patient)
  if (known !== undefined) return known
  const syllables = foldText(patient.namePinyin ?? '').split(' ')
  const names = [
    foldText(patient.name ?? ''),
    foldText(patient.hospitalNo),
    syllables.join(' '),
    syllables.join(''),
    syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  ]
  kept.set(patient, names)
  return names
}

/** Whether every word is part of the name, the pinyin, its initials or the hospital number. */
export function matchesText(patient: PatientBrief, text: string): boolean {
  const words = foldText(text).split(' ')
  const names = namesOf(patient)
  return words.every((word) => names.some((name) => name.includes(word)))
}
