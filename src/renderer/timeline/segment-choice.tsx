import { useRef, type KeyboardEvent } from 'react'
import { type Lesion, Segment } from '../../shared/model/lesion.ts'
import { Field } from '../ui/field.tsx'

type Segments = Lesion['segments']

/** In the order of the liver, with the halves of segment 4 beside it. */
const SEGMENTS: Segments = ['1', '2', '3', '4', '4a', '4b', '5', '6', '7', '8']

export interface SegmentChoiceProps {
  readonly label: string
  readonly value: Segments
  readonly error: string | undefined
  readonly onChange: (segments: Segments) => void
}

/** Couinaud segments as buttons. A digit presses its segment, arrow keys move. */
export function SegmentChoice({ label, value, error, onChange }: SegmentChoiceProps) {
  const box = useRef<HTMLDivElement>(null)
  const toggle = (segment: Segments[number]) =>
    onChange(SEGMENTS.filter((each) => value.includes(each) !== (each === segment)))

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const typed = Segment.safeParse(event.key)
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (typed.success) toggle(typed.data)
    else if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <Field label={label} role="group" bare required error={error} name="segments" className="is-wide">
      {() => (
        <div ref={box} className="timeline-segments" role="presentation" onKeyDown={onKeyDown}>
          {SEGMENTS.map((segment, at) => (
            <button
              key={segment}
              type="button"
              aria-pressed={value.includes(segment)}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for a moment ago
              autoFocus={at === 0}
              data-autofocus={at === 0 || undefined}
              tabIndex={at === 0 ? 0 : -1}
              onClick={() => toggle(segment)}
            >
              S{segment}
            </button>
          ))}
        </div>
      )}
    </Field>
  )
}
