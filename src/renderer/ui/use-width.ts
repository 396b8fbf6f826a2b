import { useLayoutEffect, useState, type RefObject } from 'react'

/** Of a picture beside the right panel in a window of 1280 px: what is drawn before anything was measured. */
const USUAL_WIDTH = 832

/** Width of an element in pixels, followed while it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const measure = () => {
      if (box.clientWidth > 0) setWidth(box.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
