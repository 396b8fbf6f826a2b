/** One way of doing a piece of work; `run` does it once. */
export interface Lane {
  readonly name: string
  run(): void | Promise<void>
}

const ROUNDS = 12

/**
 * Runs the lanes in turns within one process, the order rotating, and returns each lane's median in milliseconds.
 * Only the ratio of two medians of one call means anything: the machine may be busy.
 */
export async function interleave(lanes: readonly Lane[], perRound: number): Promise<Map<string, number>> {
  const taken = new Map(lanes.map((lane) => [lane.name, [] as number[]]))
  for (const lane of lanes) for (let i = 0; i < perRound; i++) await lane.run()
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < lanes.length; turn++) {
      const lane = lanes[(round + turn) % lanes.length]
      if (!lane) continue
      for (let i = 0; i < perRound; i++) {
        const from = performance.now()
        await lane.run()
        taken.get(lane.name)?.push(performance.now() - from)
      }
    }
  }
  return new Map([...taken].map(([name, times]) => [name, median(times)]))
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Prints one ratio with its goal; a missed goal ends the run with 1, unless it is only aimed at. */
export function report(
  what: string,
  medians: Map<string, number>,
  limit: number,
  kind: 'required' | 'aimed at' = 'required',
): void {
  const [[name, time], [floorName, floor]] = [...medians] as [[string, number], [string, number]]
  const ratio = time / floor
  const verdict = ratio <= limit ? 'within' : 'OVER'
  console.log(
    `${what}: ${ratio.toFixed(2)}x (${name} ${time.toFixed(3)} ms, ${floorName} ${floor.toFixed(3)} ms), ` +
      `${verdict} the goal of ${limit}x`,
  )
  if (ratio > limit && kind === 'required') process.exitCode = 1
}
