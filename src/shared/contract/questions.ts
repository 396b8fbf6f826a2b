import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { PatientBrief } from '../model/patient.ts'
import { Uid } from '../model/primitives.ts'
import { Question, QuestionFact, QuestionName, QuestionScope, SavedQuestion } from '../model/question.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
/** DEB-TACE in 2025, and progression at the last review. */
const exampleQuestion: z.input<typeof Question> = {
  all: [
    { field: 'procedureType', op: 'any', values: ['DEB_TACE'] },
    { field: 'performedOn', op: 'between', from: '2025-01-01', to: '2025-12-31' },
    { field: 'lastResponse', op: 'any', values: ['PD'] },
  ],
}
const QuestionNotFound = z.object({ questionUid: Uid })
const touches = ['questions']

export const questions = {
  count: endpoint({
    kind: 'read',
    summary: 'Count the patients who fulfil every condition, of all patients on file',
    input: z.strictObject({ question: Question }),
    output: z.object({ patients: z.int(), of: z.int() }),
    errors: {},
    example: { question: exampleQuestion },
  }),
  patients: endpoint({
    kind: 'read',
    summary: 'List the patients who fulfil every condition, newest first, with what they are listed for',
    input: z.strictObject({ question: Question, limit: z.int().min(1).max(2000).default(100) }),
    output: z.object({
      patients: z.array(z.object({ patient: PatientBrief, facts: z.array(QuestionFact) })),
      more: z.boolean(),
    }),
    errors: {},
    example: { question: exampleQuestion },
  }),
  names: endpoint({
    kind: 'read',
    summary: 'List the operators and wards that records name: what a question may ask for by name',
    input: z.strictObject({}),
    output: z.object({ operators: z.array(z.string()), wards: z.array(z.string()) }),
    errors: {},
    example: {},
  }),
  list: endpoint({
    kind: 'read',
    summary: 'List the saved questions of the department and those of the caller, by name',
    input: z.strictObject({}),
    output: z.array(SavedQuestion),
    errors: {},
    example: {},
  }),
  save: endpoint({
    kind: 'write',
    summary: 'Save a question, or change one that is saved',
    input: z.strictObject({
      name: QuestionName,
      scope: QuestionScope,
      question: Question,
      /** The saved question that this takes the place of. */
      questionUid: Uid.nullable().default(null),
    }),
    output: SavedQuestion,
    errors: {
      'question-not-found': QuestionNotFound,
      /** Two questions of one scope never go by one name, whatever the letter case. */
      'question-name-taken': z.object({ name: z.string() }),
    },
    example: { name: 'DEB-TACE 2025, PD', scope: 'department', question: exampleQuestion },
    touches,
  }),
  remove: endpoint({
    kind: 'write',
    summary: 'Remove a saved question; no patient is touched',
    input: z.strictObject({ questionUid: Uid }),
    output: z.object({ questionUid: Uid }),
    errors: { 'question-not-found': QuestionNotFound },
    example: { questionUid: exampleUid },
    touches,
  }),
}
