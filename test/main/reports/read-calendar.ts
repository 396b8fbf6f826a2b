/** Values by their property, parameters as written, escapes undone. */
export type ReadEvent = Readonly<Record<string, string>>

export interface ReadCalendar {
  readonly properties: ReadEvent
  readonly events: readonly ReadEvent[]
  /** Octets of the longest line as it stands in the file. */
  readonly longestLine: number
}

/** Reads iCalendar by RFC 5545 and none of the code that wrote it. */
export function readCalendar(file: string): ReadCalendar {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  if (/[^\r]\n/.test(file)) throw new Error('a line ends without a carriage return')
  const physical = file.slice(0, -2).split('\r\n')
  const lines = file
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  const properties: Record<string, string> = {}
  const events: Record<string, string>[] = []
  let open: Record<string, string> = properties
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push((open = {}))
    else if (line === 'END:VEVENT') open = properties
    else open[name] = value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char))
  }
  return { properties, events, longestLine: Math.max(...physical.map((line) => Buffer.byteLength(line))) }
}
