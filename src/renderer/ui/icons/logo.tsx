/** The mark: an artery that divides, and divides again. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="icon logo" width={size} height={size} viewBox="0 0 24 24" role="img" aria-label="Embolog">
      <path d="M12 22v-5.5C12 13 7 13.5 7 9.5V3.5M12 16.5c0-3.5 5-3 5-7v-6M7 8.5c0-2.5-3-2-3-5M17 8.5c0-2.5 3-2 3-5" />
    </svg>
  )
}
