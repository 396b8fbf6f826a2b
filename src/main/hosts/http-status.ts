import type { AnyReply } from '../../shared/kit/endpoint.ts'

const STATUS: Record<string, number> = {
  'invalid-input': 400,
  'malformed-json': 400,
  forbidden: 403,
  'unknown-endpoint': 404,
  'command-reused': 409,
  cancelled: 409,
  'cancelled-in-part': 409,
  locked: 423,
  internal: 500,
  'damaged-file': 500,
  busy: 503,
  'disk-full': 507,
  'not-writable': 507,
}

/** The HTTP status of a reply: what every endpoint may answer by its code, an endpoint's own refusal as 422. */
export function statusOf(reply: AnyReply): number {
  if (reply.ok) return 200
  return Object.hasOwn(STATUS, reply.error.code) ? (STATUS[reply.error.code] ?? 422) : 422
}
