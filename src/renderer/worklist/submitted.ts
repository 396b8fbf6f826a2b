/** A submit button has nothing to do of its own: its form hears Enter and the press alike. */
export function submitted(): void {
  return
}
