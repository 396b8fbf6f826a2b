import { v7 } from 'uuid'
import type { z } from 'zod'
import { contract, findEndpoint } from '../../shared/contract/index.ts'
import type { Endpoint, OutputOf, ReplyOf, Transport } from '../../shared/kit/endpoint.ts'
import type { Result } from '../../shared/kit/result.ts'

export type Contract = typeof contract
export type Noun = keyof Contract

/** `patients.find`, `sessions.log`, … */
export type EndpointName = {
  [N in Noun]: `${N}.${keyof Contract[N] & string}`
}[Noun]

type At<N, V> = N extends keyof Contract ? (V extends keyof Contract[N] ? Contract[N][V] : never) : never
type Found<Name> = Name extends `${infer N}.${infer V}` ? At<N, V> : never
export type EndpointAt<Name extends EndpointName> =
  Found<Name> extends infer E ? (E extends Endpoint ? E : never) : never

/** What a caller may leave out (defaults) is optional here. */
export type Asked<Name extends EndpointName> = z.input<EndpointAt<Name>['input']>
export type Answer<Name extends EndpointName> = OutputOf<EndpointAt<Name>>

/** The way to the host failed: nothing was decided there that we know of. */
export type TransportError = { readonly code: 'host-unreachable' } | { readonly code: 'session-expired' }
export type Reply<Name extends EndpointName> = ReplyOf<EndpointAt<Name>> | Result<never, TransportError>
export type Failure<Name extends EndpointName> = Extract<Reply<Name>, { ok: false }>['error']

/** One question to one endpoint. The same `commandId` asked twice is one command. */
export type Ask = <Name extends EndpointName>(
  name: Name,
  input: Asked<Name>,
  commandId?: string,
) => Promise<Reply<Name>>

/** The contract as functions: `api.sessions.log(draft)`. */
export type Api = {
  [N in Noun]: {
    [V in keyof Contract[N] & string]: `${N}.${V}` extends infer Name extends EndpointName
      ? (input: Asked<Name>, commandId?: string) => Promise<Reply<Name>>
      : never
  }
}

export interface Client {
  readonly ask: Ask
  readonly api: Api
  readonly onEvent: Transport['onEvent']
  /** Puts the count of what waits on the program's icon, where the host has one. */
  readonly showWaiting: (count: number) => void
}

/** An id for one command; a retry after a lost reply must reuse it. */
export const newCommandId = (): string => v7()

/** The nouns whose answers a successful call makes stale. */
export function touchesOf(name: EndpointName): readonly string[] {
  return findEndpoint(name)?.touches ?? []
}

export function makeClient(transport: Transport): Client {
  // The host validates every answer against the same contract before it leaves, so its type is known here.
  const ask: Ask = async (name, input, commandId = newCommandId()) =>
    (await transport.ask(name, input, commandId)) as Reply<typeof name>
  const api = Object.fromEntries(
    Object.entries(contract).map(([noun, verbs]) => [
      noun,
      Object.fromEntries(
        Object.keys(verbs).map((verb) => [
          verb,
          (input: unknown, commandId?: string) =>
            transport.ask(`${noun}.${verb}`, input, commandId ?? newCommandId()),
        ]),
      ),
    ]),
  ) as unknown as Api
  return {
    ask,
    api,
    onEvent: (listener) => transport.onEvent(listener),
    showWaiting: (count) => transport.showWaiting?.(count),
  }
}
