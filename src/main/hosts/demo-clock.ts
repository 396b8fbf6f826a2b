/**
 * A clock that shows nine in the morning of `day` when it is started and runs on from there, so that the pictures of
 * a demonstration are the same on every day.
 */
export function clockStartingOn(day: string): () => Date {
  const shiftMs = new Date(`${day}T09:00:00`).getTime() - Date.now()
  return () => new Date(Date.now() + shiftMs)
}
