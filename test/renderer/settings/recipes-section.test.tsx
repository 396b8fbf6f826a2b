import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { RecipesSection } from '../../../src/renderer/settings/recipes-section.tsx'
import { Recipe } from '../../../src/shared/model/recipe.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

const ONE = Recipe.parse({
  uid: '01936f00-0000-7000-8000-00000000000a',
  name: 'cTACE epirubicin',
  scope: 'department',
  body: { procedureType: 'cTACE' },
  madeAt: '2026-03-02T12:00:00.000Z',
  madeBy: 'Dr Test',
})

async function open() {
  const host = fakeHost({
    'department.status': () => openDepartment,
    'recipes.list': () => [ONE],
    'recipes.rename': ({ name }) => ({ ...ONE, name }),
    'recipes.remove': ({ recipeUid }) => ({ recipeUid }),
  })
  renderInApp(<RecipesSection />, host)
  await screen.findByRole('button', { name: 'Rename cTACE epirubicin' })
  const sent = (name: string) => host.asked.filter((asked) => asked.name === name).map(({ input }) => input)
  return { host, sent }
}

it('gives a recipe another name, and says when that one is taken', async () => {
  const user = userEvent.setup()
  const { host, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Rename cTACE epirubicin' }))
  await user.clear(screen.getByRole('textbox', { name: 'Name' }))
  host.refuseNext('recipes.rename', { code: 'recipe-name-taken', name: 'Two' })
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Two{Enter}')
  expect(await screen.findByText('There is already a recipe named “Two”.')).toBeDefined()
  expect(sent('recipes.rename')).toEqual([{ recipeUid: ONE.uid, name: 'Two' }])
})

it('removes a recipe only after it asked', async () => {
  const user = userEvent.setup()
  const { sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Remove cTACE epirubicin' }))
  expect(sent('recipes.remove')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(sent('recipes.remove')).toEqual([{ recipeUid: ONE.uid }]))
})
