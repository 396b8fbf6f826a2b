import { CERTAINTIES } from '../../src/shared/model/formula.ts'
import type { Vocabulary } from '../../src/shared/model/term.ts'
import { VOCABULARIES } from '../../src/shared/model/vocabularies.ts'
import { CLINICAL_DOUBTS } from '../../src/shared/wording/clinical-doubts.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { eligibilitySection } from './eligibility-section.ts'
import { formulasSection } from './formulas-section.ts'
import { blocks, code, table } from './markdown.ts'
import { openQuestions } from './open-questions.ts'
import { wordsIn } from './page-words.ts'
import { rangesSection } from './ranges-section.ts'

/** The clinical reference in one language, made of nothing but the data that the program computes by. */
export function clinicalPage(language: Language): string {
  const say = wordsIn(language)
  const page = blocks(
    `# Embolog: ${say('title')}`,
    say('otherLanguage'),
    say('generated'),
    `## ${say('certainty')}`,
    say('certaintyLead'),
    table(
      [say('tag'), say('meaning')],
      CERTAINTIES.map((certainty) => [certainty.code, certainty[language]]),
    ),
    doubtsSection(language),
    eligibilitySection(language),
    formulasSection(language),
    rangesSection(language),
    vocabulariesSection(language),
    openSection(language),
  )
  return `${page}\n`
}

function doubtsSection(language: Language): string {
  const say = wordsIn(language)
  const doubts = CLINICAL_DOUBTS.map(
    (doubt, at) =>
      `${at + 1}. ${doubt[language]}\n    - ${say('concerns')}: ${doubt.concerns.map(code).join(', ')}`,
  )
  return blocks(`## ${say('doubts')}`, doubts.join('\n'))
}

function vocabulariesSection(language: Language): string {
  const say = wordsIn(language)
  return blocks(
    `## ${say('vocabularies')}`,
    say('vocabulariesLead'),
    table(
      [say('id'), say('what'), say('version'), say('terms'), say('source'), say('tag')],
      Object.entries<Vocabulary>(VOCABULARIES).map(([id, vocabulary]) => [
        code(id),
        vocabulary[language],
        vocabulary.version,
        String(vocabulary.terms.length),
        vocabulary.source,
        vocabulary.certainty,
      ]),
    ),
  )
}

function openSection(language: Language): string {
  const say = wordsIn(language)
  return blocks(
    `## ${say('open')}`,
    say('openLead'),
    table(
      [say('id'), say('what'), say('tag')],
      openQuestions().map((question) => [code(question.id), question[language], question.certainty]),
    ),
  )
}
