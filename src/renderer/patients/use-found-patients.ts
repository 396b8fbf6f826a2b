import { useMemo } from 'react'
import type { PatientBrief } from '../../shared/model/patient.ts'
import type { Question, QuestionFact } from '../../shared/model/question.ts'
import { useAsk } from '../api/use-ask.ts'
import { type ConditionDraft, questionOf } from './condition-draft.ts'

export interface FoundPatient {
  readonly patient: PatientBrief
  /** What a question lists the patient for. */
  readonly facts: readonly QuestionFact[]
}

interface Looking {
  readonly text: string
  readonly drafts: readonly ConditionDraft[]
  readonly limit: number
  /** Half-composed pinyin is not yet what the person means. */
  readonly isComposing: boolean
}

/** The most that a search without conditions answers. */
const MOST_OF_SEARCH = 100

/** Who is found by what is typed and by the filter, and how many they are of all. */
export function useFoundPatients({ text, drafts, limit, isComposing }: Looking) {
  const question: Question = useMemo(() => questionOf(text, drafts), [text, drafts])
  const isFiltered = question.all.some(({ op }) => op !== 'has')
  const isAsked = !isComposing
  const search = useAsk(
    'patients.find',
    { text, limit: MOST_OF_SEARCH },
    { enabled: isAsked && !isFiltered, keepPrevious: true },
  )
  const asked = useAsk(
    'questions.patients',
    { question, limit },
    { enabled: isAsked && isFiltered, keepPrevious: true },
  )
  const { error, refetch, isAsking } = isFiltered ? asked : search
  // The rows come first: counting all of them takes the host longer than finding the first.
  const { value: count } = useAsk(
    'questions.count',
    { question },
    { enabled: isAsked && !isAsking, keepPrevious: true },
  )
  const { value: searched } = search
  // The same rows for the same answer: a key that has none yet draws none anew.
  const hits = useMemo(() => searched?.patients.map(withoutFacts), [searched])
  return {
    question,
    isFiltered,
    /** What is shown answers an earlier question than the one that stands in the fields. */
    isBusy: isAsking,
    count,
    error,
    refetch,
    more: (isFiltered ? asked.value?.more : searched?.more) === true,
    found: isFiltered ? asked.value?.patients : hits,
  }
}

const NO_FACTS: readonly QuestionFact[] = []
const withoutFacts = (patient: PatientBrief): FoundPatient => ({ patient, facts: NO_FACTS })
