import type { Endpoint, ErrorOf, InputOf, OutputOf } from '../../shared/kit/endpoint.ts'
import type { Result } from '../../shared/kit/result.ts'
import type { Ctx, GateCtx, JobCtx, ReadCtx, WriteCtx } from './context.ts'

type Reply<T extends Endpoint> = Result<OutputOf<T>, ErrorOf<T>>

/** The exact signature that a use case must have to answer an endpoint. */
export type Handler<T extends Endpoint> = T['kind'] extends 'pure'
  ? (ctx: Ctx, input: InputOf<T>) => Reply<T>
  : T['kind'] extends 'read'
    ? (ctx: ReadCtx, input: InputOf<T>) => Reply<T>
    : T['kind'] extends 'write'
      ? (ctx: WriteCtx, input: InputOf<T>) => Reply<T>
      : T['kind'] extends 'gate'
        ? (ctx: GateCtx, input: InputOf<T>) => Promise<Reply<T>>
        : (ctx: JobCtx, input: InputOf<T>) => Promise<Reply<T>>

/** One handler for every endpoint of a contract: leaving one out does not compile. */
export type Handlers<C extends Record<string, Record<string, Endpoint>>> = {
  [N in keyof C]: { [V in keyof C[N]]: Handler<C[N][V]> }
}
