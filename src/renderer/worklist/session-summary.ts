import { sumOf } from '../../shared/kit/decimal.ts'
import { DRUGS } from '../../shared/model/agent.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'
import { formatQuantity } from '../i18n/format.ts'

/** `cTACE, session 4, A8, epirubicin 50 mg`: technique and number, arteries treated, dose of each drug in the whole session. */
export function sessionSummary(session: Session, language: Language): string {
  const technique = session.procedureType
  const arteries = new Set(session.arteries.map(({ node }) => node))
  const doses = new Map<string, number[]>()
  for (const { drug, doseMg } of session.arteries.flatMap((artery) => artery.drugs)) {
    doses.set(drug, [...(doses.get(drug) ?? []), ...(doseMg === null ? [] : [doseMg])])
  }
  const parts = [
    technique === null ? 'TACE' : wordFor(PROCEDURE_TYPES, technique, language),
    language === 'zh' ? `第 ${session.no} 次` : `session ${session.no}`,
    ...(arteries.size > 2
      ? [`${arteries.size} ${language === 'zh' ? '支动脉' : 'arteries'}`]
      : [...arteries].map((node) => wordFor(ARTERIES, node, language))),
    ...[...doses].map(([drug, mg]) => {
      const word = wordFor(DRUGS, drug, language)
      return mg.length === 0 ? word : `${word} ${formatQuantity(sumOf(mg), 'mg')}`
    }),
  ]
  return parts.join(language === 'zh' ? '，' : ', ')
}

/** The newest review done before a session, with its first statement of response. */
export function priorResult(record: PatientRecord, session: Session) {
  const done = record.reviews.filter(
    (review) => review.doneOn !== null && review.doneOn <= session.performedOn,
  )
  return done.toSorted((a, b) => (a.doneOn ?? '').localeCompare(b.doneOn ?? '')).at(-1)?.responses[0]
}
