import type { Answer, Asked, EndpointName } from '../../src/renderer/api/client.ts'
import type { AnyReply, HostEvent, Transport } from '../../src/shared/kit/endpoint.ts'
import { ok } from '../../src/shared/kit/result.ts'

/** Answers by endpoint, typed by the contract. An endpoint without one is a defect of the test. */
export type FakeAnswers = {
  [Name in EndpointName]?: (input: Asked<Name>) => Answer<Name> | Promise<Answer<Name>>
}

export interface FakeHost extends Transport {
  readonly asked: { readonly name: string; readonly input: unknown; readonly commandId: string }[]
  /** Announces an event to the window. */
  readonly announce: (event: HostEvent) => void
  /** Answers the next question to this endpoint with an error. */
  readonly refuseNext: (
    name: EndpointName,
    error: { readonly code: string } & Record<string, unknown>,
  ) => void
}

export function fakeHost(answers: FakeAnswers): FakeHost {
  const asked: FakeHost['asked'] = []
  const listeners = new Set<(event: HostEvent) => void>()
  const refusals = new Map<string, { readonly code: string } & Record<string, unknown>>()
  return {
    asked,
    announce: (event) => listeners.forEach((listener) => listener(event)),
    refuseNext: (name, error) => void refusals.set(name, error),
    async ask(name, input, commandId): Promise<AnyReply> {
      asked.push({ name, input, commandId })
      const refusal = refusals.get(name)
      refusals.delete(name)
      if (refusal !== undefined) return { ok: false, error: refusal }
      const answer = answers[name as EndpointName] as ((input: unknown) => unknown) | undefined
      if (answer === undefined) throw new Error(`the test has no answer for ${name}`)
      return ok(await answer(input))
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
