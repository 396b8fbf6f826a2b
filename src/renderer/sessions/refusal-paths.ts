import { isAnyFailure } from '../api/any-failure.ts'
import type { Failure } from '../api/client.ts'
import { unreachable } from '../../shared/kit/result.ts'
import { factPath } from './fact-path.ts'
import { checkedPath } from './session-checks.ts'
import type { SessionMarks } from './session-marks.ts'
import { SESSION_LABS, type SessionForm } from './session-form.ts'
import { formPath, typedLabs } from './to-draft.ts'

type Refused = SessionMarks['refused']

/** The fields that a refusal of the host is about; none for one that concerns no field. */
export function refusalPaths(
  failure: Failure<'sessions.log'> | Failure<'sessions.complete'>,
  form: SessionForm,
): Refused {
  const at = (path: string): Refused => new Map([[path, failure]])
  const labs = typedLabs(form)
  switch (failure.code) {
    case 'invalid-input':
      return new Map(failure.issues.map((issue) => [formPath(issue.path, labs), issue]))
    case 'session-in-future':
    case 'session-before-birth':
    case 'session-after-death':
    case 'day-is-fixed':
      return at('procedure.performedOn')
    case 'input-after-session':
      return at(sampledField(failure.field))
    case 'review-before-session':
      return at('review.dueOn')
    case 'window-upside-down':
      return at('review.windowClosesOn')
    case 'review-reason-needed':
    case 'window-reason-needed':
      return at('review.reason')
    case 'advisories-open':
      return at('eligibility.acknowledgedAdvisories')
    case 'reason-needed':
      return at(failure.needs === 'reason' ? 'eligibility.reason' : 'eligibility.overrideCode')
    case 'findings-open':
      return new Map(
        failure.findings.map(({ field }) => [checkedPath(field, form.procedure as never, labs), failure]),
      )
    case 'lesion-not-found':
      return at('procedure.arteries')
    case 'no-ruleset-in-force':
      return at('procedure.performedOn')
    case 'patient-not-found':
    case 'session-not-found':
    case 'session-signed':
      return new Map()
    default:
      return isAnyFailure(failure) ? new Map() : unreachable(failure)
  }
}

/** The host names a laboratory code, a path into the draft or a fact. */
function sampledField(field: string): string {
  if (field.startsWith('assessedOn.')) return field
  const name = field.split('.').at(-1) ?? field
  return SESSION_LABS.some((code) => code === name) ? `labs.${name}` : factPath(name)
}
