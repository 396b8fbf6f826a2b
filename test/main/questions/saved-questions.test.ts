import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SavedQuestion } from '../../../src/shared/model/question.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const PROGRESSED = { all: [{ field: 'lastResponse', op: 'any', values: ['PD'] }] }
const OVERDUE = { all: [{ field: 'reviewState', op: 'any', values: ['overdue'] }] }
const save = (name: string, scope: 'own' | 'department' = 'department', rest: object = {}) =>
  app.ask('questions.save', { name, scope, question: PROGRESSED, ...rest })
const list = () => app.value<SavedQuestion[]>('questions.list')

it('keeps a question and lists it by name', async () => {
  await save('Progressed')
  await save('Late', 'own', { question: OVERDUE })
  expect(await list()).toMatchObject([
    { name: 'Late', scope: 'own', question: { subject: 'patients', ...OVERDUE } },
    { name: 'Progressed', scope: 'department', madeBy: 'Dr Test', question: PROGRESSED },
  ])
})

it('refuses a second one of its name in the same scope, whatever the letter case', async () => {
  await save('Progressed')
  expect(await save('PROGRESSED')).toMatchObject({ error: { code: 'question-name-taken' } })
  expect(await save('Progressed', 'own')).toMatchObject({ ok: true })
})

it('changes what a question asks, its name and whom it is for', async () => {
  await save('Progressed')
  const questionUid = (await list())[0]?.uid
  expect(await save('Late', 'own', { question: OVERDUE, questionUid })).toMatchObject({ ok: true })
  expect(await list()).toMatchObject([{ uid: questionUid, name: 'Late', scope: 'own', question: OVERDUE }])
})

it('removes a question once', async () => {
  await save('Progressed')
  const questionUid = (await list())[0]?.uid
  expect(await app.ask('questions.remove', { questionUid })).toMatchObject({ ok: true })
  expect(await list()).toEqual([])
  expect(await app.ask('questions.remove', { questionUid })).toMatchObject({
    error: { code: 'question-not-found' },
  })
  expect(await save('Late', 'own', { questionUid })).toMatchObject({ error: { code: 'question-not-found' } })
})

it('shows nobody another user’s own questions', async () => {
  await save('Mine', 'own')
  await save('Ours')
  const passphrase = 'nine green kettles at dawn'
  await app.value('users.add', { name: 'Dr Other', role: 'operator', passphrase })
  await app.value('department.lock', {})
  await app.value('department.unlock', { userName: 'Dr Other', passphrase })
  expect((await list()).map(({ name }) => name)).toEqual(['Ours'])
})

const range = (field: string, from: unknown, to: unknown, op = 'range') => ({ field, op, from, to })
it.each([
  ['a field that there is not', { field: 'shoeSize', op: 'any', values: ['44'] }, 'invalid_union'],
  ['a code of another vocabulary', { field: 'sex', op: 'any', values: ['PD'] }, 'invalid_value'],
  ['no value at all', { field: 'sex', op: 'any', values: [] }, 'too_small'],
  ['a range without an end', range('age', null, null), 'range-unbounded'],
  ['a range that ends before it begins', range('age', 61, 60), 'range-backwards'],
  ['a year that nobody reaches', range('age', 121, null), 'too_big'],
  ['a day that does not exist', range('lastSessionOn', '2026-02-30', null, 'between'), 'date'],
])('refuses %s', async (_, condition, code) => {
  expect(await app.ask('questions.count', { question: { all: [condition] } })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ code }] },
  })
})

it('takes a range of one value, and one up to the limit', async () => {
  for (const condition of [range('age', 60, 60), range('age', 120, null)])
    expect(await app.value('questions.count', { question: { all: [condition] } })).toEqual({
      patients: 0,
      of: 0,
    })
})
