import type { z } from 'zod'
import type { reviews } from '../../shared/contract/reviews.ts'
import type { SessionDraft } from '../../shared/contract/sessions.ts'
import { acknowledgementOf, RangeFinding } from '../../shared/model/finding.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Dispatch } from '../core/dispatch.ts'
import { type Remark, remarkOn } from './remark.ts'
import { withoutAnthracycline } from './spared-heart.ts'

type Eligibility = NonNullable<z.input<typeof SessionDraft>['eligibility']>
export type DraftInput = z.input<typeof SessionDraft>
export type ReviewInput = z.input<typeof reviews.record.input>

/** Somebody at the keyboard: asks like any screen, reads the warnings, and gives reasons where they are asked for. */
export interface Desk {
  ask<T>(name: string, input: unknown): Promise<T>
  logSession(draft: DraftInput, answers: Answers): Promise<{ session: Session; review: Review | null }>
  recordReview(input: ReviewInput): Promise<Review>
}

export interface Answers {
  readonly reason: string
  readonly override: NonNullable<Eligibility['override']>
}

const USUAL_REASON: Remark = [
  'MDT 讨论后认为可获益，监测血象',
  'Tumour board: benefit expected, blood count watched',
]
const USUAL_OVERRIDE: Remark = ['MDT 决定', 'Tumour board decision']

/** What is said of a patient when nothing else is. */
export function usualAnswers(name: string): Answers {
  return {
    reason: remarkOn(name, USUAL_REASON),
    override: {
      code: 'mdt_decision',
      text: remarkOn(name, USUAL_OVERRIDE),
      responsiblePhysician: 'Chen Jing',
      secondPerson: 'Li Na',
    },
  }
}
/** Another drug, warnings, a reason, the advisories: nobody is asked more. */
const QUESTIONS = 6

export function deskOf(dispatch: Dispatch): Desk {
  async function ask<T>(name: string, input: unknown): Promise<T> {
    const reply = await dispatch({ name, input })
    if (!reply.ok) throw new Error(`the demonstration asked ${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as T
  }

  async function answering<I extends object, T>(
    name: string,
    input: I,
    answer: (input: I, error: { readonly code: string } & Record<string, unknown>) => I,
  ): Promise<T> {
    let asked = input
    for (let question = 0; question < QUESTIONS; question++) {
      const reply = await dispatch({ name, input: asked })
      if (reply.ok) return reply.value as T
      asked = answer(asked, reply.error)
    }
    return ask(name, asked)
  }

  return {
    ask,
    logSession: (draft, answers) =>
      answering('sessions.log', draft, (asked, error) => answerSession(asked, error, answers)),
    recordReview: (input) => answering('reviews.record', input, acknowledge),
  }
}

interface Acknowledging {
  readonly acknowledged?: string[] | undefined
}

function acknowledge<I extends Acknowledging>(input: I, error: Readonly<Record<string, unknown>>): I {
  return { ...input, acknowledged: [...(input.acknowledged ?? []), ...foundIn(error).map(acknowledgementOf)] }
}

function foundIn(error: Readonly<Record<string, unknown>>): RangeFinding[] {
  return RangeFinding.array().safeParse(error['findings']).data ?? []
}

function answerSession(
  draft: DraftInput,
  error: { readonly code: string } & Readonly<Record<string, unknown>>,
  answers: Answers,
): DraftInput {
  const eligibility: Eligibility = draft.eligibility ?? {}
  switch (error.code) {
    case 'reason-needed':
      return {
        ...draft,
        eligibility: {
          ...eligibility,
          ...(error['needs'] === 'override' ? { override: answers.override } : { reason: answers.reason }),
        },
      }
    case 'advisories-open': {
      const read = error['advisories'] as string[]
      const before = eligibility.acknowledgedAdvisories ?? []
      return { ...draft, eligibility: { ...eligibility, acknowledgedAdvisories: [...before, ...read] } }
    }
    default:
      return foundIn(error).some(({ code }) => code === 'lifetime-dose-limit')
        ? withoutAnthracycline(draft)
        : acknowledge(draft, error)
  }
}
