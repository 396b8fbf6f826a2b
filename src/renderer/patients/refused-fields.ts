import { isAnyFailure } from '../api/any-failure.ts'
import type { Failure } from '../api/client.ts'
import { unreachable } from '../../shared/kit/result.ts'
import type { InputIssue } from '../../shared/kit/endpoint.ts'

export type SaveFailure = Failure<'patients.register'> | Failure<'patients.correct'>

/** Which field a refusal belongs under; empty where it concerns the form as a whole. */
export function refusedFields(error: SaveFailure): ReadonlyMap<string, InputIssue | SaveFailure> {
  switch (error.code) {
    case 'hospital-no-taken':
      return new Map([['hospitalNo', error]])
    case 'birth-date-in-future':
      return new Map([['birthDate', error]])
    case 'measured-in-future':
      return new Map([[error.field, error]])
    case 'invalid-input':
      return new Map(error.issues.map((issue) => [issue.path.replace(/^patient\./, ''), issue]))
    case 'findings-open':
    case 'possible-duplicate':
    case 'patient-not-found':
    case 'death-in-future':
    case 'death-before-session':
      return new Map()
    default:
      return isAnyFailure(error) ? new Map() : unreachable(error)
  }
}
