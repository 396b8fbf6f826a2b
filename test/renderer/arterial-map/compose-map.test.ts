import { expect, it } from 'vitest'
import { labelBox } from '../../../src/renderer/arterial-map/artery-label.tsx'
import { composeMap, shownArteries } from '../../../src/renderer/arterial-map/compose-map.ts'
import { pointsOf } from '../../../src/renderer/arterial-map/course.ts'
import { NO_MARK } from '../../../src/renderer/arterial-map/map-marks.ts'
import { ARTERIES } from '../../../src/shared/model/artery.ts'
import { MichelsType, type ArterialVariant } from '../../../src/shared/model/patient.ts'
import { variantsOfMichels } from '../../../src/shared/rules/sessions/arterial-variants.ts'

const TYPES = MichelsType.options
const mapOf = (type: (typeof TYPES)[number]) => composeMap(variantsOfMichels(type))
const find = (type: (typeof TYPES)[number], key: string) => mapOf(type).find((one) => one.key === key)

it('draws every artery that a session can name, each with a label', () => {
  const map = mapOf('I')
  expect(map.map(({ code }) => code).toSorted()).toEqual(ARTERIES.map(({ code }) => code).toSorted())
  expect(map.filter(({ d, label }) => pointsOf(d).length < 2 || label.length !== 3)).toEqual([])
})

it.each(TYPES)('lets every branch of Michels %s begin on what it comes from', (type) => {
  const map = mapOf(type)
  const loose = map.flatMap(({ key, d, parent, isExtrahepatic }) => {
    const from = map.find(({ key: other }) => other === parent)
    const [start] = pointsOf(d)
    if (isExtrahepatic || from === undefined || start === undefined) return []
    const gap = Math.min(...pointsOf(from.d).map(([x, y]) => Math.hypot(x - start[0], y - start[1])))
    return gap <= 6 ? [] : [`${key} from ${parent}: ${gap.toFixed(1)}`]
  })
  expect(loose).toEqual([])
})

type Box = ReturnType<typeof labelBox>
const overlap = (a: Box, b: Box) =>
  Math.abs(a.y - b.y) < a.height - 1 && a.left < b.left + b.width && b.left < a.left + a.width

it.each(TYPES.flatMap((type) => [[type, false] as const, [type, true] as const]))(
  'lets no two labels of Michels %s overlap, with all arteries %s',
  (type, showsAll) => {
    const boxes = shownArteries(mapOf(type), new Set(), showsAll).map((artery) => ({
      key: artery.key,
      ...labelBox(artery, NO_MARK),
    }))
    const clashes = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.key} ${b.key}`),
    )
    expect(clashes).toEqual([])
  },
)

it.each(TYPES)('keeps the count of any one artery of Michels %s clear of the other labels', (type) => {
  const shown = shownArteries(mapOf(type), new Set(), false)
  const clashes = shown.flatMap((counted) => {
    const box = labelBox(counted, { before: 2, today: 'treated' })
    return shown
      .filter((other) => other !== counted && overlap(box, labelBox(other, NO_MARK)))
      .map(({ key }) => `${counted.key} ${key}`)
  })
  expect(clashes).toEqual([])
})

it.each([
  ['I', 'RHA', 'PHA', 'normal'],
  ['III', 'RHA', 'SMA', 'replaced'],
  ['III', 'LHA', 'PHA', 'normal'],
  ['V', 'LHA', 'PHA', 'normal'],
  ['V', 'LHA accessory', 'LGA', 'accessory'],
  ['IX', 'CHA', 'SMA', 'replaced'],
  ['IX', 'RHA', 'PHA', 'normal'],
] as const)('in Michels %s draws %s from %s', (type, key, parent, origin) => {
  expect(find(type, key)).toMatchObject({ parent, origin })
})

it('joins an origin that no type has to where the artery usually runs', () => {
  const own: ArterialVariant[] = [{ node: 'A6', origin: 'replaced', arisesFrom: 'RAHA' }]
  const a6 = composeMap(own).find(({ code }) => code === 'A6')
  expect(a6).toMatchObject({ parent: 'RAHA', origin: 'replaced', text: 'A6 ← RAHA' })
  expect(pointsOf(a6?.d ?? '').at(-1)).toEqual([64, 266])
})

it('hides rare arteries until they carry a mark or all are asked for', () => {
  const codes = (marked: string[], all: boolean) =>
    shownArteries(mapOf('I'), new Set(marked), all).map(({ code }) => code)
  expect(codes([], false)).not.toContain('A8v')
  expect(codes(['A8v'], false)).toContain('A8v')
  expect(codes([], true)).toHaveLength(ARTERIES.length)
})
