/** A sentence in which `<b>…</b>` stands out; nothing else in it is markup. */
export function Emphasis({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/<b>(.*?)<\/b>/)
        .map((part, at) => (at % 2 === 1 ? <b key={`${at} ${part}`}>{part}</b> : part))}
    </>
  )
}
