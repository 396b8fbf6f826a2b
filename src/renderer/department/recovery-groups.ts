/** Two different positions out of `count`, in order. */
export function twoGroups(count: number): readonly [first: number, second: number] {
  const first = Math.floor(Math.random() * (count - 1))
  const second = first + 1 + Math.floor(Math.random() * (count - 1 - first))
  return [first, second]
}

/** Compares as the host does: case and spaces do not matter, O reads as 0, I and L as 1. */
export function isSameGroup(typed: string, group: string): boolean {
  const read = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return read !== '' && read === group
}
