import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { fieldAt, fill, inputAt, openSessionForm } from './open-session-form.tsx'

/** What the draft on disk says of one laboratory value, once it was written. */
async function drafted(host: Awaited<ReturnType<typeof openSessionForm>>['host'], code: string) {
  const saved = () => host.asked.filter(({ name }) => name === 'drafts.save')
  const count = saved().length
  fill('procedure.assistant', `Assistant ${count}`)
  await waitFor(() => expect(saved().length).toBeGreaterThan(count), { timeout: 2500 })
  const sent = saved().at(-1)?.input as {
    body: { form: { labs: Record<string, unknown>; procedure: { unavailable: unknown } } }
  }
  return { lab: sent.body.form.labs[code], unavailable: sent.body.form.procedure.unavailable }
}

it('shows the corrected value while the focus stays in the field', async () => {
  await openSessionForm()
  const user = userEvent.setup()
  await user.click(inputAt('labs.platelets'))
  await user.keyboard('459000')
  await screen.findByRole('button', { name: /Use 459/ })
  await user.keyboard('{Alt>}u{/Alt}')
  await waitFor(() => expect(inputAt('labs.platelets').value).toBe('459'))
  expect(document.activeElement).toBe(inputAt('labs.platelets'))
})

it('is empty after Escape, as its value is', async () => {
  const { host } = await openSessionForm()
  const user = userEvent.setup()
  await user.click(inputAt('labs.platelets'))
  await user.keyboard('459000')
  await screen.findByRole('button', { name: /Use 459/ })
  await user.keyboard('{Escape}')
  expect(inputAt('labs.platelets').value).toBe('')
  expect((await drafted(host, 'platelets')).lab).toMatchObject({ value: null })
})

it('shows a pasted value where text stood that was no number, and no longer says that there is none', async () => {
  const { host } = await openSessionForm()
  const user = userEvent.setup()
  await user.click(inputAt('labs.afp'))
  await user.keyboard('{Alt>}n{/Alt}')
  await user.click(await screen.findByRole('menuitem', { name: 'Not measured' }))
  await user.click(inputAt('labs.albumin'))
  await user.keyboard('3o')
  await user.tab()
  await user.click(screen.getByRole('button', { name: /Paste/ }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('textbox'))
  await user.paste('Albumin 38 g/L\nAFP 12 ng/mL')
  await user.click(within(dialog).getByRole('button', { name: /Take|Fill|Use/ }))
  expect(inputAt('labs.albumin').value).toBe('38')
  expect(inputAt('labs.afp').value).toBe('12')
  await act(async () => {})
  expect(fieldAt('labs.afp').textContent).not.toMatch(/Not measured|not available:/i)
  expect((await drafted(host, 'afp')).unavailable).toEqual([])
})
