import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer, Asked, EndpointName, Failure } from './client.ts'
import { useClient } from './client-context.tsx'
import { lookAtTheDoor } from './door.ts'

export interface Asking<Name extends EndpointName> {
  /** The newest good answer; it stays while a newer one is on its way. */
  readonly value: Answer<Name> | undefined
  readonly error: Failure<Name> | null
  /** True while a question is on its way, first time or again. */
  readonly isAsking: boolean
  readonly refetch: () => void
}

export interface AskOptions {
  /** Ask nothing while false. */
  readonly enabled?: boolean
  /**
   * Show the answer to the previous input until the next one is there: right for a search box or a filter, wrong
   * for a patient, whose page must never show another patient's record.
   */
  readonly keepPrevious?: boolean
}

/** Asks while rendering, caches by input, and asks again when the host announces that the noun changed. */
export function useAsk<Name extends EndpointName>(
  name: Name,
  input: Asked<Name>,
  { enabled = true, keepPrevious = false }: AskOptions = {},
): Asking<Name> {
  const { ask } = useClient()
  const cache = useQueryClient()
  const [noun, verb] = name.split('.')
  const query = useQuery<Answer<Name>, Failure<Name>>({
    queryKey: [noun, verb, input],
    queryFn: async () => {
      const reply = await ask(name, input)
      if (reply.ok) return reply.value as Answer<Name>
      return Promise.reject(reply.error)
    },
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  const code = query.error?.code
  useEffect(() => {
    if (noun !== 'department') lookAtTheDoor(cache, code)
  }, [noun, code, cache])
  return {
    value: query.data,
    error: query.error,
    isAsking: query.isFetching,
    refetch: () => void query.refetch(),
  }
}
