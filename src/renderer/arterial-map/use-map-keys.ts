import { useRef, useState, type KeyboardEvent } from 'react'
import { segmentsOf, type CouinaudSegment } from '../../shared/rules/timeline/artery-history.ts'
import type { DrawnArtery } from './compose-map.ts'

export interface MapKeys {
  /** The option that the one tab stop is at. */
  readonly active: string
  readonly setActive: (key: string) => void
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void
}

interface Actions {
  readonly enter: (key: string) => void
  readonly remove: (key: string) => void
  /** Makes an artery visible that is drawn only where it matters. */
  readonly reveal: (key: string) => void
}

/** Letters typed within this time of each other belong to one code. */
const TYPING_MS = 900
export const segmentKey = (segment: CouinaudSegment) => `segment ${segment}`
const ROMAN: Readonly<Record<string, CouinaudSegment>> = {
  s1: 'I',
  s2: 'II',
  s3: 'III',
  s4: 'IVa',
  s4a: 'IVa',
  s4b: 'IVb',
  s5: 'V',
  s6: 'VI',
  s7: 'VII',
  s8: 'VIII',
}

/**
 * The map as one list: right goes into a branch and from the last branch into its segment, left goes back, up and down
 * go to the branches beside it. Letters jump to a code (`a8`) or a segment (`s8`).
 */
export function useMapKeys(
  shown: readonly DrawnArtery[],
  all: readonly DrawnArtery[],
  { enter, remove, reveal }: Actions,
): MapKeys {
  const [active, setActive] = useState('CT')
  const typed = useRef({ text: '', at: 0 })
  const list = useRef<Element | null>(null)

  function goTo(key: string | undefined) {
    if (key === undefined) return
    reveal(key)
    setActive(key)
    requestAnimationFrame(() =>
      list.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus(),
    )
  }
  function onKeyDown(event: KeyboardEvent<SVGElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    list.current = event.currentTarget
    const here = shown.find(({ key }) => key === active)
    if (event.key === 'Enter' || event.key === ' ') enter(active)
    else if (event.key === 'Delete') remove(active)
    else if (event.key === 'ArrowRight') goTo(into(here, shown))
    else if (event.key === 'ArrowLeft') goTo(back(active, here, shown))
    else if (event.key === 'ArrowDown') goTo(beside(here, shown, 1))
    else if (event.key === 'ArrowUp') goTo(beside(here, shown, -1))
    else if (event.key === 'Home') goTo(shown[0]?.key)
    else if (/^[a-z0-9]$/i.test(event.key)) {
      const isNew = event.timeStamp - typed.current.at > TYPING_MS
      const text = (isNew ? '' : typed.current.text) + event.key.toLowerCase()
      typed.current = { text, at: event.timeStamp }
      goTo(named(text, all))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, setActive, onKeyDown }
}

/** The code as typed, else the first that begins so; separators need not be typed. */
export function named(text: string, all: readonly DrawnArtery[]): string | undefined {
  const segment = ROMAN[text]
  if (segment !== undefined) return segmentKey(segment)
  const plain = (artery: DrawnArtery) => artery.code.toLowerCase().replace('_', '')
  return (all.find((one) => plain(one) === text) ?? all.find((one) => plain(one).startsWith(text)))?.key
}

function into(here: DrawnArtery | undefined, shown: readonly DrawnArtery[]): string | undefined {
  if (here === undefined) return undefined
  const child = shown.find(({ parent }) => parent === here.code)
  const [segment] = segmentsOf(here.code)
  return child?.key ?? (segment === undefined ? undefined : segmentKey(segment))
}

function back(
  active: string,
  here: DrawnArtery | undefined,
  shown: readonly DrawnArtery[],
): string | undefined {
  if (here !== undefined) return shown.find(({ code }) => code === here.parent)?.key
  return shown.find(({ code }) => segmentsOf(code).some((segment) => segmentKey(segment) === active))?.key
}

function beside(
  here: DrawnArtery | undefined,
  shown: readonly DrawnArtery[],
  step: 1 | -1,
): string | undefined {
  if (here === undefined) return undefined
  const siblings = shown.filter(({ parent }) => parent === here.parent)
  return siblings[siblings.indexOf(here) + step]?.key
}
