import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SurvivalAnswer, SurvivalQuestion } from '../../shared/model/survival.ts'
import { newCommandId, type Failure } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
import { lookAtTheDoor } from '../api/door.ts'

interface Answered {
  readonly question: SurvivalQuestion
  readonly answer: SurvivalAnswer
}

export interface Survival {
  /** The newest answer with the question it belongs to; it stays while the next one is on its way. */
  readonly shown: Answered | null
  readonly error: Failure<'survival.curve'> | null
  /** Of the job that runs now. */
  readonly commandId: string | null
}

/** Asks whenever the question changes; a job that nobody waits for any more is ended. */
export function useSurvival(question: SurvivalQuestion, isAsked: boolean): Survival {
  const { ask, api } = useClient()
  const cache = useQueryClient()
  const [shown, setShown] = useState<Answered | null>(null)
  const [error, setError] = useState<Survival['error']>(null)
  const [commandId, setCommandId] = useState<string | null>(null)
  useEffect(() => {
    if (!isAsked) return
    const id = newCommandId()
    let isOver = false
    async function run() {
      setCommandId(id)
      const reply = await ask('survival.curve', question, id)
      if (isOver) return
      isOver = true
      setCommandId(null)
      setError(reply.ok ? null : reply.error)
      if (reply.ok) setShown({ question, answer: reply.value })
      else lookAtTheDoor(cache, reply.error.code)
    }
    void run()
    return () => {
      if (!isOver) void api.jobs.cancel({ commandId: id })
      isOver = true
    }
  }, [ask, api, cache, question, isAsked])
  return { shown, error, commandId }
}
