import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { ThreeValued } from '../../../src/shared/rules/three-valued.ts'
import { RefractorinessFacts } from '../../../src/shared/rules/response/refractoriness-answer.ts'
import { REFRACTORINESS_FORMULAS } from '../../../src/shared/rules/response/refractoriness-definitions.ts'
import { judgeRefractoriness } from '../../../src/shared/rules/response/refractoriness.ts'
import { formulaNamed } from '../../../src/shared/rules/scores/formulas.ts'

type Stated = Readonly<Partial<z.input<typeof RefractorinessFacts>>>

/** Nothing has happened: every question answered, all of them with no. */
const QUIET = {
  targetVsFirst: 'SD',
  markersKeepRising: false,
  newVascularInvasion: false,
  newExtrahepaticSpread: false,
  extensiveInvolvement: false,
  intrahepaticProgression: false,
  intrahepaticGrowthPct: 0,
  childPugh: { low: 5, high: 5 },
  ecog: 0,
  substantialNecrosis: true,
  regrownSiteFailed: false,
} as const
const GOOD = { selective: true, changed: true, viableSharePct: 10, imagedAfterDays: 40, moreLesions: false }
const session = (parts: object = {}) => ({ ...GOOD, ...parts })
const viable = (...shares: number[]) => shares.map((share) => session({ viableSharePct: share }))

const [JSH, CCI, EASL, TACTICS] = [0, 1, 2, 3] as const
function judged(definition: number, stated: Stated) {
  const verdict = judgeRefractoriness(RefractorinessFacts.parse(stated)).definitions[definition]
  const items = verdict?.items.filter(({ met }) => met === true).map(({ id }) => id)
  const unknown = verdict?.items.filter(({ met }) => met === 'unknown').map(({ id }) => id)
  return { met: verdict?.met, items, unknown }
}
const jsh = (sessions: object[], stated: Stated = {}) => {
  const { met, items } = judged(JSH, { ...QUIET, ...stated, sessions })
  return [items, met]
}

describe('JSH-LCSGJ 2014, the worked table', () => {
  it.each([
    ['one session, viable 80 %', viable(80), {}, [], false],
    ['two sessions, viable 70 % then 60 %, feeder re-analysed', viable(70, 60), {}, ['J1a'], true],
    [
      'two sessions, viable 70 % then 60 %, nothing changed',
      viable(70, 60).map((one) => ({ ...one, changed: false })),
      {},
      [],
      false,
    ],
    ['two sessions, viable 70 % then 50 %', viable(70, 50), {}, [], false],
    [
      'two sessions, new intrahepatic nodules after both',
      [session({ moreLesions: true }), session({ moreLesions: true })],
      {},
      ['J1b'],
      true,
    ],
    [
      'two sessions, good necrosis, new portal-vein invasion',
      viable(20, 10),
      { newVascularInvasion: true },
      ['J3'],
      true,
    ],
    [
      'first session not selective, viable 90 % then 80 %',
      [session({ selective: false, viableSharePct: 90 }), session({ viableSharePct: 80 })],
      {},
      [],
      false,
    ],
    ['one session, markers keep rising', viable(20), { markersKeepRising: true }, ['J2'], true],
    ['one session, lung metastasis appears', viable(20), { newExtrahepaticSpread: true }, ['J4'], true],
  ] as const)('%s', (_, sessions, stated, items, met) => {
    expect(jsh([...sessions], stated)).toEqual([items, met])
  })
})

describe('JSH-LCSGJ 2014, at its limits', () => {
  it.each([
    ['above', 49.99, false],
    ['above', 50, false],
    ['above', 50.01, true],
    ['from', 49.99, false],
    ['from', 50, true],
    ['from', 50.01, true],
  ] as const)('50 %% viable, counting %s it: %s %% after both is %s', (viableBoundary, share, met) => {
    expect(jsh(viable(share, share), { viableBoundary })[1]).toBe(met)
  })

  it.each([
    [27, false],
    [28, true],
    [92, true],
    [93, false],
    [null, 'unknown'],
  ])('imaging %s days after the last session: %s', (imagedAfterDays, met) => {
    expect(jsh([session({ viableSharePct: 70 }), session({ viableSharePct: 60, imagedAfterDays })])[1]).toBe(
      met,
    )
  })

  it('looks at the last two sessions, and at what was changed between these', () => {
    const nothingNew = { changed: false }
    expect(jsh([session(), ...viable(70, 60)])).toEqual([['J1a'], true])
    expect(jsh([...viable(70, 60), session()])).toEqual([[], false])
    expect(jsh([session({ viableSharePct: 70, ...nothingNew }), ...viable(60)])[1]).toBe(true)
    expect(jsh([...viable(40, 60)])[1]).toBe(false)
  })

  it('does not call the sites treated without effect while a fact is missing that could make it so', () => {
    for (const missing of ['selective', 'viableSharePct', 'imagedAfterDays', 'moreLesions', 'changed']) {
      const gap = { ...session({ viableSharePct: 60, moreLesions: true }) }
      const { [missing as keyof typeof gap]: _, ...rest } = gap
      expect(jsh([session({ viableSharePct: 60, moreLesions: true }), rest])[1]).toBe(
        missing === 'viableSharePct' || missing === 'moreLesions' ? true : 'unknown',
      )
    }
    expect(jsh([session({ viableSharePct: 60 }), session({ viableSharePct: null })])[1]).toBe('unknown')
  })
})

describe('CCI 2022, the worked table', () => {
  it.each([
    [2, 'PD', 60, false],
    [3, 'PD', 60, true],
    [3, 'SD', 60, false],
    [4, 'PD', 40, true],
    [3, 'PD', 20, false],
    [3, 'PD', 100, false],
    [3, 'PD', 27, false],
    [3, 'PD', 28, true],
    [3, 'PD', 92, true],
    [3, 'PD', 93, false],
    [3, 'CR', 60, false],
    [3, 'PR', 60, false],
    [3, 'NE', 60, 'unknown'],
    [3, 'none', 60, 'unknown'],
    [3, null, 60, 'unknown'],
    [3, 'PD', null, 'unknown'],
    [2, 'PD', null, false],
    [0, 'PD', null, false],
  ] as const)(
    '%s consecutive standardized sessions, targets %s, imaged after %s days: %s',
    (count, targetVsFirst, imagedAfterDays, met) => {
      const sessions = Array.from({ length: count }, () => session({ imagedAfterDays }))
      expect(judged(CCI, { ...QUIET, targetVsFirst, sessions }).met).toBe(met)
    },
  )

  it('counts back from the last session to one that was not selective; one not known widens the count', () => {
    const counted = (...selective: ThreeValued[]) =>
      judgeRefractoriness(
        RefractorinessFacts.parse({ sessions: selective.map((one) => session({ selective: one })) }),
      ).definitions[CCI]?.items[0]
    expect(counted(true, false, true, true)).toMatchObject({ met: false, evidence: [{ value: 2 }] })
    expect(counted(false, true, true, true)).toMatchObject({ met: true, evidence: [{ value: 3 }] })
    expect(counted(true, 'unknown', true)).toMatchObject({
      met: 'unknown',
      evidence: [{ value: { low: 1, high: 3 } }],
    })
  })

  it('does not take new vascular invasion or extrahepatic spread for resistance', () => {
    const spread = { newVascularInvasion: true, newExtrahepaticSpread: true } as const
    expect(judged(CCI, { ...QUIET, ...spread, sessions: viable(10, 10, 10) }).met).toBe(false)
  })
})

const GROWING = { ...QUIET, intrahepaticProgression: true, sessions: viable(80, 80) } as const
const score = (value: number) => ({ childPugh: { low: value, high: value } })

describe('EASL, the worked table', () => {
  it.each([
    ['minor intrahepatic growth, CP A5, ECOG 0', {}, [], false],
    ['minor growth, CP B8', score(8), ['U2'], true],
    ['minor growth, ECOG 3', { ecog: 3 }, ['U2'], true],
    ['new macrovascular invasion', { newVascularInvasion: true }, ['U1'], true],
    ['no necrosis after two rounds', { substantialNecrosis: false }, ['U3'], true],
    ['extrahepatic spread', { newExtrahepaticSpread: true }, ['U1'], true],
    ['extensive liver involvement', { extensiveInvolvement: true }, ['U1'], true],
    ['a regrown site treated again without effect', { regrownSiteFailed: true }, ['U3'], true],
    ['minor growth, CP B7', score(7), [], false],
    ['minor growth, ECOG 2', { ecog: 2 }, [], false],
    ['no growth, CP B8', { ...score(8), intrahepaticProgression: false }, [], false],
    ['no necrosis after one round', { substantialNecrosis: false, sessions: viable(80) }, [], false],
  ] as const)('%s', (_, stated, items, met) => {
    expect(judged(EASL, { ...GROWING, ...stated })).toMatchObject({ items, met })
  })

  it.each([
    [{ low: 7, high: 8 }, 0, 'unknown'],
    [{ low: 8, high: 9 }, 0, true],
    [null, 0, 'unknown'],
    [null, 3, true],
    [{ low: 5, high: 5 }, null, 'unknown'],
  ] as const)('minor growth, Child-Pugh %j, ECOG %s: %s', (childPugh, ecog, met) => {
    expect(judged(EASL, { ...GROWING, childPugh, ecog }).met).toBe(met)
  })
})

describe('TACTICS', () => {
  it.each([
    [{ intrahepaticGrowthPct: 24.9 }, [], false],
    [{ intrahepaticGrowthPct: 25 }, [], false],
    [{ intrahepaticGrowthPct: 25.1 }, ['T1'], true],
    [{ intrahepaticGrowthPct: null }, [], 'unknown'],
    [{ intrahepaticGrowthPct: 11.7, growthOf: 'diameter' }, [], false],
    [{ intrahepaticGrowthPct: 11.8, growthOf: 'diameter' }, [], false],
    [{ intrahepaticGrowthPct: 11.9, growthOf: 'diameter' }, [], 'unknown'],
    [{ intrahepaticGrowthPct: 24.9, growthOf: 'diameter' }, [], 'unknown'],
    [{ intrahepaticGrowthPct: 25, growthOf: 'diameter' }, [], 'unknown'],
    [{ intrahepaticGrowthPct: 25.1, growthOf: 'diameter' }, ['T1'], true],
    [score(9), [], false],
    [score(10), ['T2'], true],
    [{ childPugh: { low: 9, high: 10 } }, [], 'unknown'],
    [{ childPugh: null }, [], 'unknown'],
    [{ newVascularInvasion: true }, ['T3'], true],
    [{ newExtrahepaticSpread: true }, ['T4'], true],
  ] as const)('%j', (stated, items, met) => {
    expect(judged(TACTICS, { ...QUIET, sessions: viable(10), ...stated })).toMatchObject({ items, met })
  })
})

it('leaves every definition open where nothing is on file, except what a count settles', () => {
  const { definitions } = judgeRefractoriness(RefractorinessFacts.parse({ sessions: [] }))
  expect(definitions.map(({ met, items }) => [met, items.map((item) => item.met)])).toEqual([
    ['unknown', [false, false, 'unknown', 'unknown', 'unknown']],
    [false, [false, 'unknown', 'unknown']],
    ['unknown', ['unknown', 'unknown', 'unknown']],
    ['unknown', ['unknown', 'unknown', 'unknown', 'unknown']],
  ])
})

it('names the evidence of an item with the session it is about, and what is not on file as such', () => {
  const sessions = [session(), session({ viableSharePct: 70 }), { selective: true, viableSharePct: 60 }]
  const [definition] = judgeRefractoriness(RefractorinessFacts.parse({ ...QUIET, sessions })).definitions
  expect(definition?.items[0]).toEqual({
    id: 'J1a',
    met: 'unknown',
    evidence: [
      { fact: 'sessions', session: null, value: 3, unit: null, holds: true },
      { fact: 'selective', session: 2, value: true, unit: null, holds: true },
      { fact: 'viable-share', session: 2, value: 70, unit: '%', holds: true },
      { fact: 'imaging-day', session: 2, value: 40, unit: 'd', holds: true },
      { fact: 'selective', session: 3, value: true, unit: null, holds: true },
      { fact: 'viable-share', session: 3, value: 60, unit: '%', holds: true },
      { fact: 'imaging-day', session: 3, value: null, unit: 'd', holds: 'unknown' },
      { fact: 'changed', session: 3, value: null, unit: null, holds: 'unknown' },
    ],
  })
})

it('says by which version and source each definition speaks, and what it found', () => {
  const { definitions } = judgeRefractoriness(
    RefractorinessFacts.parse({ ...QUIET, ecog: null, intrahepaticProgression: true, sessions: viable(10) }),
  )
  expect(definitions.map(({ formula }) => formulaNamed(formula))).toEqual(REFRACTORINESS_FORMULAS)
  expect(definitions.map(({ explain }) => [explain.worked, explain.missing])).toEqual([
    ['J1a ✗ · J1b ✗ · J2 ✗ · J3 ✗ · J4 ✗', []],
    ['C1 ✗ · C2 ✗ · C3 ✓', []],
    [null, ['U2']],
    ['T1 ✗ · T2 ✗ · T3 ✗ · T4 ✗', []],
  ])
  expect(definitions[EASL]?.items[1]?.evidence).toEqual([
    { fact: 'progression', session: null, value: true, unit: null, holds: true },
    { fact: 'child-pugh', session: null, value: 5, unit: null, holds: false },
    { fact: 'ecog', session: null, value: null, unit: null, holds: 'unknown' },
  ])
  expect(definitions[JSH]?.explain).toMatchObject({
    inputs: [{ name: 'J1a', value: false }, {}, {}, {}, {}],
    certainty: 'K',
  })
})
