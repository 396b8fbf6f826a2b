import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import {
  newCommandId,
  touchesOf,
  type Answer,
  type Asked,
  type EndpointName,
  type Failure,
  type Reply,
} from './client.ts'
import { useClient } from './client-context.tsx'
import { lookAtTheDoor } from './door.ts'
import { makeStale } from './make-stale.ts'

export interface Command<Name extends EndpointName> {
  /** Sends a new command and resolves with its reply; refusals resolve too. */
  readonly run: (input: Asked<Name>) => Promise<Reply<Name>>
  /** Sends the last command again under its own id, so that it cannot happen twice. */
  readonly retry: () => Promise<Reply<Name> | null>
  readonly isRunning: boolean
  readonly value: Answer<Name> | null
  readonly error: Failure<Name> | null
  /** Of the last command sent; `useProgress` follows a job by it. */
  readonly commandId: string | null
  readonly reset: () => void
}

export interface CommandState<Name extends EndpointName> {
  readonly isRunning: boolean
  readonly commandId: string | null
  readonly reply: Reply<Name> | null
}

export const idle = { isRunning: false, commandId: null, reply: null }

/** One command of this screen: runs it, keeps its reply, and makes stale what the endpoint touches. */
export function useCommand<Name extends EndpointName>(name: Name): Command<Name> {
  const { ask } = useClient()
  const cache = useQueryClient()
  const [state, setState] = useState<CommandState<Name>>(idle)
  const sent = useRef<{ readonly input: Asked<Name>; readonly commandId: string } | null>(null)

  const send = useCallback(
    async (input: Asked<Name>, commandId: string): Promise<Reply<Name>> => {
      sent.current = { input, commandId }
      setState({ isRunning: true, commandId, reply: null })
      const reply = await ask(name, input, commandId)
      setState({ isRunning: false, commandId, reply })
      if (reply.ok) {
        makeStale(cache, touchesOf(name))
      } else {
        lookAtTheDoor(cache, reply.error.code)
      }
      return reply
    },
    [ask, cache, name],
  )
  const run = useCallback((input: Asked<Name>) => send(input, newCommandId()), [send])
  const retry = useCallback(
    async () => (sent.current === null ? null : send(sent.current.input, sent.current.commandId)),
    [send],
  )
  const reset = useCallback(() => setState(idle), [])
  return { run, retry, reset, ...answerOf(state) }
}

/** A command's state as a screen reads it. */
export function answerOf<Name extends EndpointName>(
  state: CommandState<Name>,
): Pick<Command<Name>, 'isRunning' | 'commandId' | 'value' | 'error'> {
  const { reply } = state
  return {
    isRunning: state.isRunning,
    commandId: state.commandId,
    value: reply?.ok === true ? (reply.value as Answer<Name>) : null,
    error: reply?.ok === false ? (reply.error as Failure<Name>) : null,
  }
}
