import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

interface Listed {
  readonly id: string
  readonly count: number
  readonly version: string
}

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
  app.vault.lock()
})
afterAll(() => app.close())

it('lists every vocabulary with its title, version and size, without a register', async () => {
  const listed = await app.value<Listed[]>('vocabularies.list')
  expect(listed.find(({ id }) => id === 'drugs')).toEqual({
    id: 'drugs',
    version: '2.0.0',
    en: 'Drugs given into the artery',
    zh: '动脉内用药',
    certainty: 'K',
    source: 'ATC index of the WHO',
    count: 18,
  })
})

it('shows as many terms of each as it lists', async () => {
  for (const { id, count, version } of await app.value<Listed[]>('vocabularies.list')) {
    const shown = await app.value<{ terms: unknown[] }>('vocabularies.show', { vocabulary: id })
    expect(shown).toMatchObject({ id, version })
    expect(shown.terms).toHaveLength(count)
  }
})

it('shows a term whole: origins, codes, and how sure each code is', async () => {
  const { terms } = await app.value<{ terms: { code: string }[] }>('vocabularies.show', {
    vocabulary: 'arteries',
  })
  expect(terms.find(({ code }) => code === 'RIPA')).toEqual({
    code: 'RIPA',
    en: 'Right inferior phrenic',
    zh: '右膈下动脉',
    parent: 'AO',
    alsoFrom: ['CT'],
    within: null,
    extrahepatic: true,
    codes: [{ system: 'snomed', code: '29660000', certainty: 'V', display: 'Inferior phrenic artery' }],
  })
})

it('knows no vocabulary by another name', async () => {
  expect(await app.ask('vocabularies.show', { vocabulary: 'toString' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', issues: [{ path: 'vocabulary' }] },
  })
})

it('derives a Michels type and grades a laboratory value', async () => {
  const rows = [
    { node: 'LHA', origin: 'accessory', arisesFrom: 'LGA' },
    { node: 'RHA', origin: 'replaced', arisesFrom: 'SMA' },
  ]
  expect(await app.value('vocabularies.michelsType', { rows })).toEqual({ type: 'VIII', missing: [] })
  expect(await app.value('vocabularies.michelsType', { rows: [] })).toEqual({
    type: null,
    missing: ['LHA', 'RHA'],
  })
  const alt = { term: 'alt', value: 300, upperLimit: 40, baseline: 60 }
  expect(await app.value('vocabularies.ctcaeGrade', alt)).toMatchObject({ grade: 2, formula: 'ctcae.v5' })
})
