import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/shared/rules/eligibility/ruleset-hash.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
  app.vault.lock()
})
afterAll(() => app.close())

const RULESETS = resolve(import.meta.dirname, '../../../src/shared/rules/eligibility/rulesets')

it('names every ruleset by the hash of its very text, without a register', async () => {
  const shown = await app.value<{ id: string; version: string; sha256: string }[]>('eligibility.rulesets')
  expect(shown.map(({ id }) => id)).toEqual(['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'])
  for (const { id, sha256 } of shown) {
    const text = readFileSync(resolve(RULESETS, `${id}.json`), 'utf8')
    expect(sha256).toBe(hash('sha256', canonicalJson(text)))
  }
})

it('judges facts, scores them and judges a response without a register', async () => {
  const facts = { diagnosis_hcc: 'confirmed', bili: 20, alb: 38, inr: 1.1 }
  expect(await app.value('eligibility.judge', { ruleset: 'cn-nhc-2022', facts })).toMatchObject({
    verdict: 'INSUFFICIENT',
  })
  const childPugh = {
    bilirubin: { value: 3, unit: 'mg/dL' },
    albumin: { value: 3, unit: 'g/dL' },
    inr: 1.2,
    ascites: 'mild',
    encephalopathyGrade: 1,
  }
  expect(await app.value('scores.childPugh', childPugh)).toMatchObject({ low: 9, high: 9, classLow: 'B' })
  expect(
    await app.value('scores.albi', {
      bilirubin: { value: 1, unit: 'mg/dL' },
      albumin: { value: 4, unit: 'g/dL' },
    }),
  ).toMatchObject({ shown: -2.59, grade: 2, formula: 'albi.v1' })
  expect(await app.value('scores.albi', { bilirubin: null, albumin: null })).toMatchObject({
    raw: null,
    grade: null,
  })
  expect(
    await app.value('response.judge', { criteria: 'mRECIST', baselineSumMm: 60, currentSumMm: 42 }),
  ).toMatchObject({ overall: 'PR' })
})
