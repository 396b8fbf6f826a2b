import { parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { LocatedProblem, RulesetFault } from '../../shared/model/ruleset-problem.ts'

type Place = Pick<LocatedProblem, 'line' | 'column' | 'lineText'>

/** A JSON file that is open for reading: what it says, and where every part of it stands. */
export interface OpenFile {
  readonly text: string
  readonly value: unknown
  readonly body: ValueNode
}

/** Deeper than any rule a person writes, and far from where a parser runs out of room. */
const DEEPEST = 100
const LONGEST_LINE = 600

/** Opens the text of a JSON file. The error names the first character that does not belong. */
export function openFile(given: string): Result<OpenFile, LocatedProblem> {
  // Editors on Windows begin a file with a mark that is no part of its text.
  const text = given.replace(/^\uFEFF/, '')
  const outline = outlineOf(text)
  if (outline.fault !== null) return err(problemAt(text, outline.at, outline.fault, null))
  // A file cut short reads well up to its end: with its brackets closed, nothing before that end is wrong.
  const end = text.trimEnd().length
  const parsed = parsedBy(text.slice(0, end) + outline.closing)
  const wrongAt = parsed.ok ? end : parsed.error
  if (!parsed.ok || outline.closing !== '') {
    if (wrongAt >= end) return err(problemAt(text, end, 'unexpected-end', null))
    const found = /^(?:[\w.-]+|.)/u.exec(text.slice(wrongAt))?.[0] ?? null
    return err(problemAt(text, wrongAt, 'unexpected', found))
  }
  const { body } = parsed.value
  const twice = doubledMember(body)
  if (twice) return err(problemAt(text, twice.at, 'member-twice', twice.name))
  return ok({ text, value: JSON.parse(text) as unknown, body })
}

/** Where a dotted path of the document stands; for what is not there, where its container begins. */
export function placeOf({ text, body }: OpenFile, path: string): Place {
  let node: ValueNode = body
  let at = body.loc.start.offset
  for (const step of path === '' ? [] : path.split('.')) {
    if (node.type === 'Array') {
      const element = node.elements[Number(step)]
      if (!element) break
      node = element.value
      at = node.loc.start.offset
    } else if (node.type === 'Object') {
      const member = node.members.find(({ name }) => nameOf(name) === step)
      if (!member) break
      node = member.value
      at = member.loc.start.offset
    }
  }
  return lineAt(text, at)
}

type MemberName = Extract<ValueNode, { type: 'Object' }>['members'][number]['name']

const nameOf = (name: MemberName): string => (name.type === 'String' ? name.value : name.name)

/** The text as brackets and strings, before it is parsed: a string runs over no line, nesting stays shallow. */
function outlineOf(text: string) {
  const open: string[] = []
  let stringFrom = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (stringFrom >= 0) {
      if (sign === '\\') at++
      else if (sign === '"') stringFrom = -1
      else if (sign < ' ') return { fault: 'unclosed-text', at: stringFrom } as const
    } else if (sign === '"') stringFrom = at
    else if (sign === '{' || sign === '[') open.unshift(sign === '{' ? '}' : ']')
    else if (sign === '}' || sign === ']') open.shift()
    if (open.length > DEEPEST) return { fault: 'too-deep', at } as const
  }
  return stringFrom >= 0
    ? ({ fault: 'unclosed-text', at: stringFrom } as const)
    : { fault: null, closing: open.join('') }
}

/** The error is the offset of what was not expected. */
function parsedBy(text: string): Result<DocumentNode, number> {
  try {
    return ok(parse(text))
  } catch (cause) {
    if (cause instanceof Error && 'offset' in cause) return err(Number(cause.offset))
    throw cause
  }
}

/** JSON lets a later member replace an earlier one in silence; in a rule that would lose half of it. */
function doubledMember(node: ValueNode): { readonly name: string; readonly at: number } | undefined {
  if (node.type === 'Array') return firstOf(node.elements.map(({ value }) => value))
  if (node.type !== 'Object') return undefined
  const names = node.members.map(({ name }) => nameOf(name))
  const second = node.members.find((_, at) => names.indexOf(names[at] ?? '') < at)
  if (second) return { name: nameOf(second.name), at: second.loc.start.offset }
  return firstOf(node.members.map(({ value }) => value))
}

function firstOf(nodes: readonly ValueNode[]): ReturnType<typeof doubledMember> {
  for (const node of nodes) {
    const found = doubledMember(node)
    if (found) return found
  }
  return undefined
}

function problemAt(text: string, at: number, fault: RulesetFault, found: string | null): LocatedProblem {
  return { path: '', fault, found, expected: null, ...lineAt(text, at) }
}

function lineAt(text: string, at: number): Place {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  const lineText = text.split(/\r\n|\r|\n/)[before.length - 1] ?? ''
  const column = (before.at(-1)?.length ?? 0) + 1
  // A file without line ends is one line: only the part around the place is shown.
  const from = lineText.length <= LONGEST_LINE ? 0 : Math.max(0, column - 1 - LONGEST_LINE / 2)
  return { line: before.length, column, lineText: lineText.slice(from, from + LONGEST_LINE) }
}
