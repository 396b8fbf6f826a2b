import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Uid } from '../model/primitives.ts'
import { Recipe, RecipeBody, RecipeName, RecipeScope } from '../model/recipe.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const RecipeNotFound = z.object({ recipeUid: Uid })
/** Two recipes of one scope never go by one name, whatever the letter case. */
const NameTaken = z.object({ name: z.string() })
const touches = ['recipes']

export const recipes = {
  list: endpoint({
    kind: 'read',
    summary: 'List the recipes of the department and those of the caller, by name',
    input: z.strictObject({}),
    output: z.array(Recipe),
    errors: {},
    example: {},
  }),
  save: endpoint({
    kind: 'write',
    summary: 'Save values to begin a session with: technique, access, agents, drugs, contrast, medication',
    input: z.strictObject({ name: RecipeName, scope: RecipeScope, body: RecipeBody }),
    output: Recipe,
    errors: { 'recipe-name-taken': NameTaken },
    example: {
      name: 'cTACE epirubicin',
      scope: 'department',
      body: {
        procedureType: 'cTACE',
        agents: [{ agent: 'iodized_oil', amount: 10 }],
        drugs: [{ drug: 'epirubicin', doseMg: 40, volumeMl: 5, vehicle: 'oil_emulsion' }],
      },
    },
    touches,
  }),
  rename: endpoint({
    kind: 'write',
    summary: 'Give a recipe another name',
    input: z.strictObject({ recipeUid: Uid, name: RecipeName }),
    output: Recipe,
    errors: { 'recipe-not-found': RecipeNotFound, 'recipe-name-taken': NameTaken },
    example: { recipeUid: exampleUid, name: 'cTACE epirubicin 40 mg' },
    touches,
  }),
  remove: endpoint({
    kind: 'write',
    summary: 'Remove a recipe; sessions that began from it stay as they are',
    input: z.strictObject({ recipeUid: Uid }),
    output: z.object({ recipeUid: Uid }),
    errors: { 'recipe-not-found': RecipeNotFound },
    example: { recipeUid: exampleUid },
    touches,
  }),
}
