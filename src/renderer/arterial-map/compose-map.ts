import { ARTERIES } from '../../shared/model/artery.ts'
import type { ArterialVariant } from '../../shared/model/patient.ts'
import { COLLATERAL_COURSES } from './collateral-courses.ts'
import { type Course, type Point, pointsOf } from './course.ts'
import { HEPATIC_COURSES } from './hepatic-courses.ts'

export type ArteryCode = (typeof ARTERIES)[number]['code']

/** One line of the map. An accessory artery is a second one beside the usual artery of the same code. */
export interface DrawnArtery extends Course {
  readonly key: string
  readonly code: ArteryCode
  readonly parent: ArteryCode | null
  readonly origin: 'normal' | 'replaced' | 'accessory'
  readonly isExtrahepatic: boolean
}

type Detour = Pick<Course, 'd' | 'label'>

const COURSES: Readonly<Record<ArteryCode, Course>> = { ...HEPATIC_COURSES, ...COLLATERAL_COURSES }

/** Courses of the variants that are seen often; every other origin is joined by a plain curve. */
const DETOURS: Readonly<Record<string, Detour>> = {
  'RHA replaced SMA': {
    d: 'M330,341 C298,338 262,312 244,276 C236,258 238,229 224.3,223.3 C213,219 200,216 186,214',
    label: [306, 359, 'end'],
  },
  'RHA accessory SMA': {
    d: 'M330,341 C298,340 256,312 238,278 C228,260 210,254 196,240 C190,234 184,229 178,225',
    label: [306, 359, 'end'],
  },
  'LHA replaced LGA': {
    d: 'M335.8,244.4 C332,222 312,214 304,194 C300,182 302,166 301,154',
    label: [353, 218, 'start'],
  },
  'LHA accessory LGA': {
    d: 'M335.8,244.4 C334,222 322,200 316,184 C312,174 314,168 317,162',
    label: [353, 218, 'start'],
  },
  'CHA replaced SMA': {
    d: 'M330,341 C310,338 288,316 274,282',
    label: [306, 359, 'end'],
  },
  'CHA replaced LGA': { d: 'M327.3,262 C312,262 292,276 274,282', label: [300, 312, 'middle'] },
}

/**
 * The arteries of one patient: the usual tree with each unusual origin put in as a patch. A replaced artery leaves
 * its new origin and keeps its branches; an accessory one is drawn beside the usual one.
 */
export function composeMap(variants: readonly ArterialVariant[]): readonly DrawnArtery[] {
  const replaced = new Map(
    variants
      .filter(({ node, origin, arisesFrom }) => origin === 'replaced' && arisesFrom !== node)
      .map((variant) => [variant.node, variant]),
  )
  const usual = ARTERIES.map((artery): DrawnArtery => {
    const { code, extrahepatic } = artery
    const variant = replaced.get(code) ?? middleOf(code, replaced)
    const about = { key: code, code, isExtrahepatic: extrahepatic }
    if (variant === undefined)
      return { ...COURSES[code], ...about, parent: parentOf(artery), origin: 'normal' }
    return { ...moved(variant), ...about, parent: variant.arisesFrom, origin: 'replaced' }
  })
  const beside = variants
    .filter(({ node, origin, arisesFrom }) => origin === 'accessory' && arisesFrom !== node)
    .map((variant): DrawnArtery => ({
      ...moved(variant),
      key: `${variant.node} accessory`,
      code: variant.node,
      parent: variant.arisesFrom,
      origin: 'accessory',
      isExtrahepatic: false,
    }))
  // What lies behind is drawn first: the aorta, then what comes from an unusual place, then the trunks.
  const depth = ({ code, origin }: DrawnArtery) => (code === 'AO' ? 0 : origin === 'normal' ? 2 : 1)
  return [...usual, ...beside].toSorted((a, b) => depth(a) - depth(b))
}

/** The two parts of segment 8 leave its branch; every other part of a branch leaves where the branch does. */
function parentOf({ parent, within }: (typeof ARTERIES)[number]): ArteryCode | null {
  const from = within === 'A8' ? within : (parent ?? within)
  return ARTERIES.find(({ code }) => code === from)?.code ?? null
}

/** The middle hepatic stays with the hepatic trunk where the left one comes from elsewhere. */
function middleOf(code: ArteryCode, replaced: ReadonlyMap<string, ArterialVariant>) {
  if (code !== 'MHA' || !replaced.has('LHA')) return undefined
  return { node: 'MHA', origin: 'replaced', arisesFrom: 'PHA' } as const
}

function moved({ node, origin, arisesFrom }: ArterialVariant): Course {
  const own = COURSES[node]
  const accessoryText = origin === 'accessory' ? `a${node}` : node
  // The middle hepatic is drawn from the trunk without an arrow: it has no usual origin to differ from.
  if (node === 'MHA' && arisesFrom === 'PHA') return { ...own, d: 'M252.4,242 C248,226 244,208 244,192' }
  const text = `${accessoryText} ← ${arisesFrom}`
  const { isRare: _, ...visible } = own
  return {
    ...visible,
    ...(DETOURS[`${node} ${origin} ${arisesFrom}`] ?? joined(own, node, origin, arisesFrom)),
    text,
  }
}

/** A plain curve from the middle of the new origin to where the artery usually begins; trunks go to their end. */
function joined(own: Course, node: ArteryCode, origin: string, from: ArteryCode): Detour {
  const start = middle(pointsOf(COURSES[from].d))
  const [firstPiece = own.d] = own.d.split(' M')
  const isTrunk = ['RHA', 'LHA', 'CHA', 'PHA'].includes(node)
  const points = pointsOf(firstPiece)
  const end = (isTrunk ? points.at(-1) : points[0]) ?? start
  const shift = origin === 'accessory' ? 8 : 0
  const bend = `${round(start[0] - 10)},${round((start[1] + end[1]) / 2)} ${round(end[0] + shift)},${round((start[1] + end[1]) / 2)}`
  const lead = `M${round(start[0])},${round(start[1])} C${bend} ${round(end[0] + shift)},${round(end[1] + shift)}`
  const rest = isTrunk || origin === 'accessory' ? '' : own.d.replace(/^M-?[\d.]+,-?[\d.]+/, '')
  return { d: `${lead}${rest}`, label: own.label }
}

const middle = (points: readonly Point[]): Point => points[Math.floor(points.length / 2)] ?? [0, 0]
const round = (value: number) => Number(value.toFixed(1))

/** What is drawn unasked: the named tree, and whatever carries a mark. */
export function shownArteries(
  all: readonly DrawnArtery[],
  marked: ReadonlySet<string>,
  showsAll: boolean,
): readonly DrawnArtery[] {
  return all.filter(({ isRare, key }) => showsAll || isRare !== true || marked.has(key))
}
