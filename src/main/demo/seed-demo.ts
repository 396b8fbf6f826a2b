import type { Dispatch } from '../core/dispatch.ts'

/** Fills an empty data folder with a department of invented patients. */
export async function seedDemo(dispatch: Dispatch): Promise<void> {
  const reply = await dispatch({
    name: 'department.create',
    input: { departmentName: 'Demonstration', userName: 'Dr Lin', passphrase: 'seven blue lanterns at dusk' },
  })
  if (!reply.ok) throw new Error(`the demonstration was refused: ${reply.error.code}`)
}
