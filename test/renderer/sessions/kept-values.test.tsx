import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { fieldAt, fill, openSessionForm } from './open-session-form.tsx'

const VOLUME = 'procedure.contrastMl'
const keep = () => screen.findByRole('button', { name: 'Keep it' })

it('asks again about an unusual value that took the place of one that was kept', async () => {
  await openSessionForm()
  fill(VOLUME, '310')
  await userEvent.click(await keep())
  await waitFor(() => expect(fieldAt(VOLUME).dataset['state']).toBeUndefined())
  expect(fieldAt(VOLUME).textContent).toContain('kept as it is')
  fill(VOLUME, '31')
  fill(VOLUME, '610')
  await waitFor(() => expect(fieldAt(VOLUME).dataset['state']).toBe('warning'))
  await userEvent.click(await keep())
  await waitFor(() => expect(fieldAt(VOLUME).dataset['state']).toBeUndefined())
  fill(VOLUME, '110')
  await waitFor(() => expect(fieldAt(VOLUME).textContent).not.toContain('kept as it is'))
  fill(VOLUME, '610')
  await waitFor(() => expect(fieldAt(VOLUME).dataset['state']).toBe('warning'))
})
