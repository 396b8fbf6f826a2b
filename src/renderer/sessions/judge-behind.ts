import { behindFrame } from '../forms/behind-frame.ts'
import { judgeSessionForm } from './judge-session.ts'
import type { SessionContextValue } from './session-context.ts'
import { steady } from './steady.ts'

type Judged = Pick<SessionContextValue, 'form' | 'background' | 'marks' | 'judgement'>

/** Keeps the judgement of a form one frame behind its keys, and up to date for whoever acts on it. */
export function judgeBehind({
  form,
  background,
  marks,
  judgement,
}: Judged): Pick<SessionContextValue, 'judging' | 'judgeNow'> {
  const judging = behindFrame(() =>
    judgement.set(steady(judgement.get(), judgeSessionForm(form.getValues(), background, marks.get()))),
  )
  return {
    judging,
    judgeNow: () => {
      judging.settle()
      return judgement.get()
    },
  }
}
