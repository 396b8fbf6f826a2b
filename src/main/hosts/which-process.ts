import type { EndpointKind } from '../../shared/kit/endpoint.ts'

interface Place {
  /** `records` holds the database and answers in turn; `job` is a process of its own that can be ended. */
  readonly process: 'records' | 'job'
  /** What must be open before it can be answered. */
  readonly needs: 'nothing' | 'register'
}

/** Which kind of endpoint runs where. No use case knows, and no host decides by name. */
export const WHICH_PROCESS: Readonly<Record<EndpointKind, Place>> = {
  pure: { process: 'records', needs: 'nothing' },
  gate: { process: 'records', needs: 'nothing' },
  read: { process: 'records', needs: 'register' },
  write: { process: 'records', needs: 'register' },
  job: { process: 'job', needs: 'register' },
}
