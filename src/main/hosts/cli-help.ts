import { z } from 'zod'
import type { Endpoint } from '../../shared/kit/endpoint.ts'

type Contract = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>

const named = (contract: Contract) =>
  Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, endpoint]) => ({ name: `${noun}.${verb}`, ...endpoint })),
  )

/** `noun.verb` of every endpoint. */
export const endpointNames = (contract: Contract): string[] => named(contract).map(({ name }) => name)

/** One line for every endpoint: name, kind and what it does. */
export function endpointList(contract: Contract): string {
  const rows = named(contract)
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(({ name, kind, summary }) => `${name.padEnd(width)}  ${kind.padEnd(5)}  ${summary}`)
    .join('\n')
}

/** Everything a program needs to know about one endpoint: JSON Schemas of what goes in, comes out and may go wrong. */
export function endpointManual(name: string, endpoint: Endpoint) {
  return {
    name,
    kind: endpoint.kind,
    summary: endpoint.summary,
    example: endpoint.example,
    input: schemaOf(endpoint.input, 'input'),
    output: schemaOf(endpoint.output, 'output'),
    errors: Object.fromEntries(
      Object.entries(endpoint.errors).map(([code, detail]) => [code, schemaOf(detail, 'output')]),
    ),
  }
}

/** A transform has no schema of its own; `any` says so without hiding the rest. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}
