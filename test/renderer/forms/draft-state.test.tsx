import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { DraftState } from '../../../src/renderer/forms/draft-state.tsx'
import { useDraft } from '../../../src/renderer/forms/use-draft.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

const SAVED_AT = '2026-11-23T09:00:00.000Z'

function Form({ startedFrom = null }: { readonly startedFrom?: string | null }) {
  const [text, setText] = useState('')
  const draft = useDraft({ kind: 'review', subjectUid: null }, () => text, startedFrom)
  return (
    <>
      <input
        aria-label="text"
        onChange={({ target }) => {
          setText(target.value)
          draft.touch()
        }}
      />
      <button onClick={draft.forget}>forget</button>
      <button onClick={() => void draft.discard()}>discard</button>
      <DraftState draft={draft} />
    </>
  )
}

function open(language: 'en' | 'zh' = 'en', startedFrom: string | null = null) {
  const host = fakeHost({
    'drafts.save': () => ({ savedAt: SAVED_AT }),
    'drafts.discard': () => ({ discarded: true }),
  })
  renderInApp(<Form startedFrom={startedFrom} />, host, language)
  const saves = () => host.asked.filter(({ name }) => name === 'drafts.save').map(({ input }) => input)
  return { host, saves }
}

function typeAndLeave(text: string) {
  const field = screen.getByLabelText('text')
  fireEvent.change(field, { target: { value: text } })
  fireEvent.focusOut(field)
}

it('says what each draft is based on, so that a second window is noticed', async () => {
  const { saves } = open('en', '2026-11-23T08:00:00.000Z')
  typeAndLeave('one')
  await waitFor(() => expect(saves()).toHaveLength(1))
  await screen.findByText(/Draft saved/)
  typeAndLeave('two')
  await waitFor(() => expect(saves()).toHaveLength(2))
  expect(saves()).toMatchObject([
    { body: 'one', basedOn: '2026-11-23T08:00:00.000Z' },
    { body: 'two', basedOn: SAVED_AT },
  ])
})

it('is based on nothing once the stored draft was thrown away, and goes on keeping', async () => {
  const { saves } = open('en', SAVED_AT)
  fireEvent.click(screen.getByText('forget'))
  typeAndLeave('anew')
  await waitFor(() => expect(saves()).toMatchObject([{ body: 'anew', basedOn: null }]))
})

it.each([
  ['en', /open in another window/, 'Keep this window'],
  ['zh', /另一个窗口/, '保留本窗口'],
] as const)('lets a person decide between two windows (%s)', async (language, sentence, keep) => {
  const { host, saves } = open(language)
  host.refuseNext('drafts.save', { code: 'draft-moved-on', savedAt: SAVED_AT })
  typeAndLeave('mine')
  expect(await screen.findByText(sentence)).toBeDefined()
  fireEvent.click(screen.getByText(keep))
  await waitFor(() => expect(saves()).toHaveLength(2))
  expect(saves().at(-1)).toMatchObject({ body: 'mine' })
  expect(saves().at(-1)).not.toHaveProperty('basedOn')
  await waitFor(() => expect(screen.queryByText(sentence)).toBeNull())
  cleanup()
})

it.each(['forget', 'discard'])(
  'lets a draft that is on its way arrive before it goes on to %s it',
  async (how) => {
    const { host } = open()
    const arrival = Promise.withResolvers<void>()
    const ask = host.ask.bind(host)
    Object.assign(host, {
      ask: async (...asked: Parameters<typeof ask>) => {
        const reply = await ask(...asked)
        if (asked[0] === 'drafts.save') await arrival.promise
        return reply
      },
    })
    typeAndLeave('left lobe')
    const names = () => host.asked.map(({ name }) => name)
    await waitFor(() => expect(names()).toContain('drafts.save'))
    fireEvent.click(screen.getByRole('button', { name: how }))
    await new Promise((done) => setTimeout(done))
    expect(names()).not.toContain('drafts.discard')
    arrival.resolve()
    await waitFor(() => expect(names().at(-1)).toBe('drafts.discard'))
  },
)
