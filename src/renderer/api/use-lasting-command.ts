import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { newCommandId, type Asked, type EndpointName } from './client.ts'
import { useClient } from './client-context.tsx'
import { lookAtTheDoor } from './door.ts'
import { answerOf, idle, type Command, type CommandState } from './use-command.ts'

/**
 * A long job of this window: it and its last result outlive the screen that began it, until the records are locked.
 * For what changes no record: nothing is made stale by it.
 */
export function useLastingCommand<Name extends EndpointName>(
  name: Name,
): Omit<Command<Name>, 'retry' | 'reset' | 'run'> & { readonly run: (input: Asked<Name>) => Promise<void> } {
  const { ask } = useClient()
  const cache = useQueryClient()
  const queryKey = ['lasting', name]
  const { data: state = idle } = useQuery<CommandState<Name>>({
    queryKey,
    queryFn: skipToken,
    gcTime: Infinity,
  })
  async function run(input: Asked<Name>): Promise<void> {
    const commandId = newCommandId()
    cache.setQueryData<CommandState<Name>>(queryKey, { isRunning: true, commandId, reply: null })
    const reply = await ask(name, input, commandId)
    // Locked meanwhile, the window has forgotten the job, and its result is nobody's.
    cache.setQueryData<CommandState<Name>>(queryKey, (now) =>
      now?.commandId === commandId ? { isRunning: false, commandId, reply } : now,
    )
    if (!reply.ok) lookAtTheDoor(cache, reply.error.code)
  }
  return { run, ...answerOf(state) }
}
