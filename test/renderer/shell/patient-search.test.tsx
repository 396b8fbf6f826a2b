import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { renderShell } from './render-shell.tsx'

type Found = Answer<'patients.find'>
const patient = (n: number, name: string, namePinyin: string | null): Found['patients'][number] => ({
  uid: `01936f00-0000-7000-8000-00000000000${n}`,
  hospitalNo: `004821${n}`,
  name,
  namePinyin,
  sex: 'male',
  birthDate: '1965-03-02',
  birthYear: 1965,
  sessionCount: 0,
  lastSessionOn: n === 1 ? '2026-09-05' : null,
})
const zhangs: Found = {
  patients: [patient(1, '张伟', 'Zhang Wei'), patient(2, '张文', 'Zhang Wen')],
  more: false,
}
const find = {
  'patients.find': ({ text }: { text: string }) => (text === 'zzz' ? { patients: [], more: false } : zhangs),
}
const box = () => screen.getByRole<HTMLInputElement>('combobox')

it('opens a patient with a slash, a few letters and Enter', async () => {
  const { path } = await renderShell(find)
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(box())
  await userEvent.keyboard('zhw')
  await screen.findByText('Zhang Wen')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(path()).toBe('/patients/01936f00-0000-7000-8000-000000000002')
  expect(box().value).toBe('')
})

it('tells two people of one name apart by number, age and last session', async () => {
  await renderShell(find)
  await userEvent.type(box(), 'zhang')
  await screen.findByText('Zhang Wei')
  const [first, second] = screen.getAllByRole('option').map((option) => option.textContent)
  expect(first).toContain('0048211')
  expect(first).toContain('last session 2026-09-05')
  expect(second).toContain('no session yet')
})

it('says whom it did not find', async () => {
  await renderShell(find)
  await userEvent.type(box(), 'zzz')
  expect(await screen.findByText('Nobody found for “zzz”.')).toBeTruthy()
})

it('neither asks nor opens while pinyin is being composed', async () => {
  const { host, path } = await renderShell(find)
  fireEvent.focus(box())
  fireEvent.compositionStart(box())
  fireEvent.change(box(), { target: { value: "zh'w" } })
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: true, keyCode: 229 })
  expect(host.asked.filter(({ name }) => name === 'patients.find')).toEqual([])
  fireEvent.change(box(), { target: { value: '张伟' } })
  fireEvent.compositionEnd(box())
  await screen.findByText('Zhang Wei')
  expect(host.asked.filter(({ name }) => name === 'patients.find').map(({ input }) => input)).toEqual([
    { text: '张伟', limit: 10 },
  ])
  expect(path()).toBe('/')
})

it('leaves by Escape without a trace', async () => {
  await renderShell(find)
  await userEvent.type(box(), 'zhw')
  await screen.findByText('Zhang Wei')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByText('Zhang Wei')).toBeNull())
  expect(box().value).toBe('')
})

/** An answer for each text, given when the test says so. */
function slowly() {
  const waiting = new Map<string, (found: Found) => void>()
  return {
    answers: {
      'patients.find': ({ text }: { text: string }) =>
        new Promise<Found>((resolve) => waiting.set(text, resolve)),
    },
    asked: (text: string) => waitFor(() => expect(waiting.has(text)).toBe(true)),
    answer: (text: string, found: Found) => waiting.get(text)?.(found),
  }
}
const lis: Found = { patients: [patient(3, '李敏', 'Li Min')], more: false }

it('opens the first hit of what was typed when Enter came before the answer, never one of an older text', async () => {
  const host = slowly()
  const { path } = await renderShell(host.answers)
  await userEvent.type(box(), 'z')
  await host.asked('z')
  host.answer('z', zhangs)
  await screen.findByText('Zhang Wei')
  await userEvent.clear(box())
  await userEvent.type(box(), 'li{Enter}')
  await host.asked('li')
  expect(path()).toBe('/')
  host.answer('li', lis)
  await waitFor(() => expect(path()).toBe('/patients/01936f00-0000-7000-8000-000000000003'))
  expect(box().value).toBe('')
})

it('forgets an Enter that came before the answer when more is typed, or the search is left', async () => {
  const host = slowly()
  const { path } = await renderShell(host.answers)
  await userEvent.type(box(), 'l{Enter}i')
  await host.asked('li')
  host.answer('li', lis)
  await screen.findByText('Li Min')
  await userEvent.type(box(), 'm{Enter}{Escape}')
  await host.asked('lim')
  host.answer('lim', lis)
  await userEvent.type(box(), 'lim')
  await screen.findByText('Li Min')
  expect(path()).toBe('/')
})

it('stays where nobody is found although Enter came first', async () => {
  const host = slowly()
  const { path } = await renderShell(host.answers)
  await userEvent.type(box(), 'zzz{Enter}')
  await host.asked('zzz')
  host.answer('zzz', { patients: [], more: false })
  expect(await screen.findByText('Nobody found for “zzz”.')).toBeTruthy()
  expect(path()).toBe('/')
})
