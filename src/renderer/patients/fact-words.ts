import { COMPLICATIONS } from '../../shared/model/complication.ts'
import type { QuestionFact } from '../../shared/model/question.ts'
import { RESPONSES } from '../../shared/model/question-fields.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'

/** What a patient is listed for: `2025-03-04 DEB-TACE Chen Jing`, `2025-04-02 PD`, `L2 S8 34 mm`. */
export function factWords(fact: QuestionFact, language: Language): string {
  switch (fact.kind) {
    case 'session': {
      const technique = fact.procedureType && wordFor(PROCEDURE_TYPES, fact.procedureType, language)
      return [fact.on, technique, fact.operator].filter(Boolean).join(' ')
    }
    case 'response':
      return `${fact.on} ${wordFor(RESPONSES, fact.overall, language)}`
    case 'lesion': {
      const segments = fact.segments.map((segment) => `S${segment}`).join('/')
      return [`L${fact.no}`, segments, fact.longestMm === null ? '' : `${fact.longestMm} mm`]
        .filter(Boolean)
        .join(' ')
    }
    case 'complication':
      return `${fact.on} ${wordFor(COMPLICATIONS, fact.term, language)} CIRSE ${fact.cirseGrade}`
  }
}
