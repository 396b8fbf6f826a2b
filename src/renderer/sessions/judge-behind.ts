import { acknowledgementOf } from '../../shared/model/finding.ts'
import { behindFrame } from '../forms/behind-frame.ts'
import { judgeSessionForm, type SessionJudgement } from './judge-session.ts'
import type { SessionMarks } from './session-marks.ts'
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
  const judged = () => judgeSessionForm(form.getValues(), background, marks.get())
  const judging = behindFrame(() => {
    const before = judgement.get()
    const now = judged()
    const { acknowledged } = marks.get()
    const standing = stillAcknowledged(acknowledged, before, now)
    const isSettled = standing.size === acknowledged.size
    if (!isSettled) marks.set({ ...marks.get(), acknowledged: standing })
    judgement.set(steady(judgement.get(), isSettled ? now : judged()))
  })
  return {
    judging,
    judgeNow: () => {
      judging.settle()
      return judgement.get()
    },
  }
}

/** "Keep it" was said of one value: another one in its place is asked about anew. */
function stillAcknowledged(
  acknowledged: SessionMarks['acknowledged'],
  before: Pick<SessionJudgement, 'checks'>,
  now: Pick<SessionJudgement, 'checks'>,
): SessionMarks['acknowledged'] {
  const left = new Set(acknowledged)
  for (const { finding } of before.checks.filter(({ isAccepted }) => isAccepted)) {
    const code = acknowledgementOf(finding)
    const stands = now.checks.some(
      (check) => acknowledgementOf(check.finding) === code && Object.is(check.finding.value, finding.value),
    )
    if (!stands) left.delete(code)
  }
  return left
}
