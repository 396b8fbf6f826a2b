import { expect, it } from 'vitest'
import type { z } from 'zod'
import { RefractorinessFacts } from '../../../src/shared/rules/response/refractoriness-answer.ts'
import { judgeRefractoriness } from '../../../src/shared/rules/response/refractoriness.ts'

type Stated = Readonly<z.input<typeof RefractorinessFacts>>

/** `J2 true: markers-rising=true true`, with `@2` for a fact of the second session and `[%]` for a unit. */
const told = (stated: Stated) =>
  judgeRefractoriness(RefractorinessFacts.parse(stated)).definitions.flatMap(({ items }) =>
    items.map(({ id, met, evidence }) => {
      const facts = evidence.map(
        ({ fact, session, value, unit, holds }) =>
          `${fact}${session === null ? '' : `@${session}`}=${JSON.stringify(value)}${unit === null ? '' : `[${unit}]`} ${holds}`,
      )
      return `${id} ${met}: ${facts.join(', ')}`
    }),
  )

it('rests every item on its facts where everything speaks for it', () => {
  const failed = {
    selective: true,
    changed: true,
    viableSharePct: 60,
    imagedAfterDays: 40,
    moreLesions: true,
  }
  expect(
    told({
      sessions: [failed, failed, { ...failed, imagedAfterDays: 92 }],
      targetVsFirst: 'PD',
      markersKeepRising: true,
      newVascularInvasion: true,
      newExtrahepaticSpread: true,
      extensiveInvolvement: true,
      intrahepaticProgression: true,
      intrahepaticGrowthPct: 30,
      childPugh: { low: 10, high: 10 },
      ecog: 3,
      substantialNecrosis: false,
      regrownSiteFailed: true,
    }),
  ).toEqual([
    'J1a true: sessions=3 true, selective@2=true true, viable-share@2=60[%] true, imaging-day@2=40[d] true, selective@3=true true, viable-share@3=60[%] true, imaging-day@3=92[d] true, changed@3=true true',
    'J1b true: sessions=3 true, selective@2=true true, more-lesions@2=true true, imaging-day@2=40[d] true, selective@3=true true, more-lesions@3=true true, imaging-day@3=92[d] true, changed@3=true true',
    'J2 true: markers-rising=true true',
    'J3 true: vascular-invasion=true true',
    'J4 true: extrahepatic-spread=true true',
    'C1 true: selective-sessions=3 true',
    'C2 true: target-vs-first="PD" true',
    'C3 true: imaging-day=92[d] true',
    'U1 true: extensive-involvement=true true, vascular-invasion=true true, extrahepatic-spread=true true',
    'U2 true: progression=true true, child-pugh=10 true, ecog=3 true',
    'U3 true: sessions=3 true, necrosis=false true, regrown-site=true true',
    'T1 true: growth=30[%] true',
    'T2 true: child-pugh=10 true',
    'T3 true: vascular-invasion=true true',
    'T4 true: extrahepatic-spread=true true',
  ])
})

it('rests it on the same facts where they speak against it, and asks nothing of a single session twice', () => {
  const one = { selective: true, changed: true, viableSharePct: 60, imagedAfterDays: 27, moreLesions: true }
  expect(
    told({
      sessions: [one],
      targetVsFirst: 'SD',
      markersKeepRising: false,
      newVascularInvasion: false,
      newExtrahepaticSpread: false,
      extensiveInvolvement: false,
      intrahepaticProgression: false,
      intrahepaticGrowthPct: -12.5,
      childPugh: { low: 5, high: 6 },
      ecog: 2,
      substantialNecrosis: true,
      regrownSiteFailed: false,
    }),
  ).toEqual([
    'J1a false: sessions=1 false',
    'J1b false: sessions=1 false',
    'J2 false: markers-rising=false false',
    'J3 false: vascular-invasion=false false',
    'J4 false: extrahepatic-spread=false false',
    'C1 false: selective-sessions=1 false',
    'C2 false: target-vs-first="SD" false',
    'C3 false: imaging-day=27[d] false',
    'U1 false: extensive-involvement=false false, vascular-invasion=false false, extrahepatic-spread=false false',
    'U2 false: progression=false false, child-pugh={"low":5,"high":6} false, ecog=2 false',
    'U3 false: sessions=1 false, necrosis=true false, regrown-site=false false',
    'T1 false: growth=-12.5[%] false',
    'T2 false: child-pugh={"low":5,"high":6} false',
    'T3 false: vascular-invasion=false false',
    'T4 false: extrahepatic-spread=false false',
  ])
})

it('names every fact that is not on file', () => {
  const blank = 'null unknown'
  expect(told({ sessions: [{}, {}] })).toEqual([
    `J1a unknown: sessions=2 true, selective@1=${blank}, viable-share@1=null[%] unknown, imaging-day@1=null[d] unknown, selective@2=${blank}, viable-share@2=null[%] unknown, imaging-day@2=null[d] unknown, changed@2=${blank}`,
    `J1b unknown: sessions=2 true, selective@1=${blank}, more-lesions@1=${blank}, imaging-day@1=null[d] unknown, selective@2=${blank}, more-lesions@2=${blank}, imaging-day@2=null[d] unknown, changed@2=${blank}`,
    `J2 unknown: markers-rising=${blank}`,
    `J3 unknown: vascular-invasion=${blank}`,
    `J4 unknown: extrahepatic-spread=${blank}`,
    'C1 false: selective-sessions={"low":0,"high":2} false',
    `C2 unknown: target-vs-first=${blank}`,
    'C3 unknown: imaging-day=null[d] unknown',
    `U1 unknown: extensive-involvement=${blank}, vascular-invasion=${blank}, extrahepatic-spread=${blank}`,
    `U2 unknown: progression=${blank}, child-pugh=${blank}, ecog=${blank}`,
    `U3 unknown: sessions=2 true, necrosis=${blank}, regrown-site=${blank}`,
    'T1 unknown: growth=null[%] unknown',
    `T2 unknown: child-pugh=${blank}`,
    `T3 unknown: vascular-invasion=${blank}`,
    `T4 unknown: extrahepatic-spread=${blank}`,
  ])
})
