import type { QueryClient } from '@tanstack/react-query'

/** After these nothing on screen can be asked again: the gate has to look how the register stands. */
const AT_THE_DOOR = ['locked', 'host-unreachable', 'session-expired']

/** Lets the gate look again after an answer that came from a closed door. */
export function lookAtTheDoor(cache: QueryClient, code: string | undefined): void {
  if (code !== undefined && AT_THE_DOOR.includes(code))
    void cache.invalidateQueries({ queryKey: ['department'] })
}
