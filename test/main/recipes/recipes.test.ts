import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Recipe } from '../../../src/shared/model/recipe.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

/** The example of a department: conventional TACE with epirubicin in iodized oil. */
const BODY = {
  procedureType: 'cTACE',
  accessSite: 'CFA_R',
  sheathCh: 5,
  agents: [{ agent: 'iodized_oil', amount: 10 }],
  drugs: [{ drug: 'epirubicin', doseMg: 40, volumeMl: 5, vehicle: 'oil_emulsion' }],
  medications: [{ medication: 'heparin', amount: 3000, name: null }],
}
const save = (name: string, scope: 'own' | 'department' = 'department', body: object = BODY) =>
  app.ask('recipes.save', { name, scope, body })
const list = () => app.value<Recipe[]>('recipes.list')

it('keeps technique, access, agents and drugs, and lists recipes by name', async () => {
  await save('cTACE epirubicin')
  await save('Balloon', 'own', { procedureType: 'BTACE' })
  expect(await list()).toMatchObject([
    { name: 'Balloon', scope: 'own', madeBy: 'Dr Test', body: { procedureType: 'BTACE', agents: [] } },
    { name: 'cTACE epirubicin', scope: 'department', body: BODY },
  ])
})

it('refuses a second one of its name in the same scope, whatever the letter case', async () => {
  await save('cTACE epirubicin')
  expect(await save('CTACE Epirubicin')).toMatchObject({ error: { code: 'recipe-name-taken' } })
  expect(await save('cTACE epirubicin', 'own')).toMatchObject({ ok: true })
})

it('renames, but not to a name that is taken', async () => {
  await save('One')
  await save('Two')
  const [one] = await list()
  const rename = (name: string) => app.ask('recipes.rename', { recipeUid: one?.uid, name })
  expect(await rename('two')).toMatchObject({ error: { code: 'recipe-name-taken', name: 'two' } })
  expect(await rename('ONE')).toMatchObject({ ok: true, value: { name: 'ONE' } })
  expect((await list()).map(({ name }) => name)).toEqual(['ONE', 'Two'])
})

it('removes a recipe once', async () => {
  await save('One')
  const [one] = await list()
  const remove = () => app.ask('recipes.remove', { recipeUid: one?.uid })
  expect(await remove()).toMatchObject({ ok: true })
  expect(await list()).toEqual([])
  expect(await remove()).toMatchObject({ error: { code: 'recipe-not-found' } })
})

it.each([
  ['nothing at all', {}, { code: 'recipe-empty' }],
  ['a patient’s artery', { ...BODY, arteries: [] }, { code: 'unrecognized_keys' }],
  ['a drug beyond its hard limit', { drugs: [{ drug: 'epirubicin', doseMg: 201 }] }, { code: 'too_big' }],
])('refuses %s', async (_, body, issue) => {
  expect(await save('One', 'own', body)).toMatchObject({
    error: { code: 'invalid-input', issues: [issue] },
  })
})

it('shows nobody another user’s own recipes', async () => {
  await save('Mine', 'own')
  await save('Ours')
  const other = 'nine green kettles at dawn'
  await app.value('users.add', {
    name: 'Dr Other',
    role: 'operator',
    passphrase: other,
  })
  await app.value('department.lock', {})
  await app.value('department.unlock', { userName: 'Dr Other', passphrase: other })
  expect((await list()).map(({ name }) => name)).toEqual(['Ours'])
})
