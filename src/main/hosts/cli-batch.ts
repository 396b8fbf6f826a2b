import { z } from 'zod'
import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { inputIssues } from '../../shared/kit/input-issues.ts'
import { err } from '../../shared/kit/result.ts'
import type { Question } from '../core/dispatch.ts'

const Line = z.strictObject({
  call: z.string(),
  input: z.unknown().optional(),
  commandId: z.string().optional(),
})

/**
 * Answers one JSON object a line, in order, until the input ends. A line that cannot be read gets a reply of its own
 * and stops nothing; blank lines get none.
 *
 * @returns whether every line was answered with success.
 */
export async function runBatch(
  lines: AsyncIterable<string>,
  answer: (question: Question) => Promise<AnyReply>,
  print: (reply: AnyReply, lineNumber: number) => void,
): Promise<boolean> {
  let lineNumber = 0
  let isClean = true
  for await (const text of lines) {
    lineNumber += 1
    const line = lineNumber === 1 ? text.replace(/^\uFEFF/, '') : text
    if (line.trim() === '') continue
    const reply = await answerLine(line, lineNumber, answer)
    isClean &&= reply.ok
    print(reply, lineNumber)
  }
  return isClean
}

function answerLine(
  text: string,
  line: number,
  answer: (question: Question) => Promise<AnyReply>,
): Promise<AnyReply> | AnyReply {
  const json = parsed(text)
  if (json === undefined) return err({ code: 'malformed-json', line })
  const question = Line.safeParse(json.value)
  if (!question.success) {
    return err({ code: 'invalid-input', line, issues: inputIssues(question.error, Line, json.value) })
  }
  const { call, input = {}, commandId } = question.data
  return answer(commandId === undefined ? { name: call, input } : { name: call, input, commandId })
}

/** Boxed, so that a line of `null` is told from one that is no JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
