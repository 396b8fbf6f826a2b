import type Database from 'better-sqlite3'

interface Overheard {
  readonly text: string
  readonly bound: readonly unknown[]
}
type Listens = Record<'all' | 'get', (this: Database.Statement, ...bound: unknown[]) => unknown>

/** The statements that one answer runs, with what it binds to them. */
export async function statementsOf(
  raw: Database.Database,
  answer: () => Promise<unknown>,
): Promise<Overheard[]> {
  const heard: Overheard[] = []
  const proto = Object.getPrototypeOf(raw.prepare('SELECT 1')) as Listens
  const { all, get } = proto
  proto.all = function (...bound) {
    heard.push({ text: this.source, bound })
    return all.apply(this, bound)
  }
  proto.get = function (...bound) {
    heard.push({ text: this.source, bound })
    return get.apply(this, bound)
  }
  await answer()
  Object.assign(proto, { all, get })
  return heard
}

/** The floor of an answer: the same statements, held and run by nothing else, in one snapshot. */
export function bareOpen(raw: Database.Database, heard: readonly Overheard[]): () => void {
  const runs = heard.map(({ text, bound }) => ({ statement: raw.prepare(text), bound }))
  const begin = raw.prepare('BEGIN')
  const commit = raw.prepare('COMMIT')
  return () => {
    begin.run()
    for (const { statement, bound } of runs) statement.all(...bound)
    commit.run()
  }
}
