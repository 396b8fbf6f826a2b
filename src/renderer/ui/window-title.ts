let page = ''
let waiting = 0

function show(): void {
  document.title = [waiting > 0 ? `(${waiting})` : '', page, '· Embolog'].filter(Boolean).join(' ')
}

/** Names the window after the screen in it. */
export function setPageTitle(title: string): void {
  page = title
  show()
}

/** Puts the count of what waits before the name, where a window that is not in front shows it too. */
export function setWaitingInTitle(count: number): void {
  if (count === waiting) return
  waiting = count
  show()
}
