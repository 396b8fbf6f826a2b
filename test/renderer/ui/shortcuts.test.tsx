import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { Button } from '../../../src/renderer/ui/button.tsx'
import { Dialog } from '../../../src/renderer/ui/dialog.tsx'
import { activeShortcuts } from '../../../src/renderer/ui/shortcut-registry.ts'
import { TextField } from '../../../src/renderer/ui/text-field.tsx'
import { useShortcut } from '../../../src/renderer/ui/use-shortcut.ts'
import { renderInApp } from '../render-in-app.tsx'

const run = vi.fn<(what: string) => void>()
beforeEach(() => run.mockReset())

function Bound({ keys, what, scope = 'screen' }: { keys: string; what: string; scope?: 'screen' | 'app' }) {
  useShortcut(keys, what, () => run(what), { scope })
  return null
}

it('fires a plain key outside fields only, and a chord everywhere', async () => {
  renderInApp(
    <>
      <Bound keys="N" what="new" />
      <Bound keys="Ctrl+K" what="commands" />
      <TextField label="Name" value="" onChange={() => undefined} />
    </>,
  )
  await userEvent.keyboard('n')
  expect(run.mock.calls).toEqual([['new']])
  await userEvent.click(screen.getByLabelText('Name'))
  await userEvent.keyboard('n{Control>}k{/Control}')
  expect(run.mock.calls).toEqual([['new'], ['commands']])
})

it('leaves undo, copy and paste to the field that somebody types in', async () => {
  renderInApp(
    <>
      <Bound keys="Ctrl+Z" what="undo" />
      <TextField label="Name" value="" onChange={() => undefined} />
    </>,
  )
  await userEvent.click(screen.getByLabelText('Name'))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(run).not.toHaveBeenCalled()
  await userEvent.click(document.body)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(run).toHaveBeenCalledOnce()
})

it('stays silent while an input method composes', () => {
  renderInApp(<Bound keys="Enter" what="submit" />)
  fireEvent.keyDown(document.body, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(document.body, { key: 'Process', keyCode: 229 })
  expect(run).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'Enter' })
  expect(run).toHaveBeenCalledOnce()
})

it('lets the screen win over the shell on the same key', async () => {
  renderInApp(
    <>
      <Bound keys="R" what="screen" />
      <Bound keys="R" what="shell" scope="app" />
    </>,
  )
  await userEvent.keyboard('r')
  expect(run.mock.calls).toEqual([['screen']])
})

it('silences the page below an open dialog', async () => {
  const { rerender } = renderInApp(<Bound keys="N" what="below" />)
  const { unmount } = renderInApp(
    <Dialog title="Sure?" onClose={() => undefined}>
      <Bound keys="Y" what="inside" />
    </Dialog>,
  )
  fireEvent.keyDown(document.body, { key: 'n' })
  fireEvent.keyDown(document.body, { key: 'y' })
  expect(run.mock.calls).toEqual([['inside']])
  unmount()
  fireEvent.keyDown(document.body, { key: 'n' })
  expect(run.mock.calls).toEqual([['inside'], ['below']])
  rerender(<div />)
})

it('forgets a key with the part that bound it', () => {
  const { unmount } = renderInApp(<Bound keys="X" what="gone" />)
  unmount()
  expect(activeShortcuts().filter(({ keys }) => keys === 'X')).toEqual([])
})

it('shows the key on a button, presses it by the key, and neither while it is disabled', async () => {
  const press = (disabledReason: string | null) => (
    <Button keys="S" onClick={() => run('save')} disabledReason={disabledReason}>
      Save
    </Button>
  )
  const { unmount } = renderInApp(press(null))
  expect(screen.getByRole('button').textContent).toBe('SaveS')
  await userEvent.keyboard('s')
  expect(run).toHaveBeenCalledOnce()
  unmount()
  renderInApp(press('Two values are missing'))
  await userEvent.keyboard('s')
  await userEvent.click(screen.getByRole('button'))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.getByRole('button').title).toBe('Two values are missing')
})
