import type { CommonError } from '../../shared/kit/endpoint.ts'
import type { TransportError } from './client.ts'

type AnyFailure = CommonError | TransportError

const CODES: Readonly<Record<AnyFailure['code'], true>> = {
  'invalid-input': true,
  'unknown-endpoint': true,
  locked: true,
  forbidden: true,
  'command-reused': true,
  cancelled: true,
  'cancelled-in-part': true,
  'disk-full': true,
  'not-writable': true,
  busy: true,
  'damaged-file': true,
  internal: true,
  'host-unreachable': true,
  'session-expired': true,
}

/** True for what any request may meet, whatever it asks for: it is about no field of a form. */
export function isAnyFailure<E extends { readonly code: string }>(
  failure: E,
): failure is Extract<E, AnyFailure> {
  return Object.hasOwn(CODES, failure.code)
}
