/** One key or chord that does something now. The list behind `?` and the command palette is this registry. */
export interface Shortcut {
  /** `N`, `/`, `F2`, `Ctrl+K`, `Alt+Shift+U`; plain characters are ignored while somebody types. */
  readonly keys: string
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
  /** Depth of open dialogs in which it was registered: only the topmost layer hears keys. */
  readonly layer: number
  /** What a screen registers wins over the same key of the shell. */
  readonly scope: 'screen' | 'app'
  readonly hidden?: boolean
  /** The part that holds the focus acts on it by itself; it is named here so that people can find it. */
  readonly isOwn?: boolean
}

let shortcuts: readonly Shortcut[] = []
let layers: readonly number[] = []
const listeners = new Set<() => void>()

function announce(): void {
  for (const listener of listeners) listener()
}

export function registerShortcut(shortcut: Shortcut): () => void {
  shortcuts = [...shortcuts, shortcut]
  announce()
  return () => {
    shortcuts = shortcuts.filter((other) => other !== shortcut)
    announce()
  }
}

/** False while a dialog is open above a layer: Escape is then for the dialog. */
export function isTopLayer(layer: number): boolean {
  return Math.max(0, ...layers) === layer
}

/** Opens a layer above everything registered so far, until the returned function is called. */
export function openLayer(layer: number): () => void {
  layers = [...layers, layer]
  return () => {
    const at = layers.lastIndexOf(layer)
    layers = layers.filter((_, index) => index !== at)
  }
}

export function subscribeShortcuts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every shortcut in force, app-wide ones last. */
export function activeShortcuts(): readonly Shortcut[] {
  return shortcuts
}

const SPECIAL: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Delete: 'Del',
}

/** The event as `Ctrl+Shift+L`. Shift is left out where it only made the character, as in `?`. */
export function chordOf(event: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(event.key)
  const digit = /^Digit\d$/.test(event.code) && event.altKey ? event.code.slice(5) : undefined
  const key = digit ?? SPECIAL[event.key] ?? (letter ? event.key.toUpperCase() : event.key)
  const named = letter || key.length > 1 || digit !== undefined
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && named ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/** True while an input method holds the keys: nothing of ours may fire then. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
  )
}

/** Enter and Space press the button or follow the link that has the focus; no binding may take them from it. */
function ownsKey(target: EventTarget | null, chord: string): boolean {
  return (
    (chord === 'Enter' || chord === 'Space') &&
    target instanceof HTMLElement &&
    target.closest('button, a[href], [role="option"], [role="radio"]') !== null
  )
}

/** Undo, cut, copy and paste of the text in a field are the field's own. */
const EDITING = /^Ctrl\+(Shift\+)?[ACVXYZ]$/

/** Before the field hears it: an open list of choices would take the Enter of Ctrl+Enter for its own. */
export function handleKeyFirst(event: KeyboardEvent): void {
  if (chordOf(event) !== 'Ctrl+Enter') return
  handleKey(event)
  if (event.defaultPrevented) event.stopPropagation()
}

/** Runs what the key is bound to in the topmost layer; the newest screen binding first. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const chord = chordOf(event)
  const isPlain = !/^(Ctrl|Alt)\+|^F\d+$|^Escape$/.test(chord)
  if ((isPlain || EDITING.test(chord)) && isTyping(event.target)) return
  if (isPlain && ownsKey(event.target, chord)) return
  const top = Math.max(0, ...layers)
  const bound = shortcuts.filter(
    (shortcut) => shortcut.keys === chord && shortcut.layer === top && !shortcut.isOwn,
  )
  const chosen = bound.findLast((shortcut) => shortcut.scope === 'screen') ?? bound.at(-1)
  if (chosen === undefined) return
  event.preventDefault()
  chosen.run(event)
}
