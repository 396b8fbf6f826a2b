/**
 * What a page of ours may load. Scripts only as files of the bundle; styles also with the nonce of this load,
 * because the component library writes its style sheet at run time and `unsafe-inline` would let any note do so.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${styleNonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ')
}

/** The headers of a page or one of its files, over `app://` and over loopback alike. */
export function pageHeaders(styleNonce: string): Record<string, string> {
  return { ...ALWAYS, 'content-security-policy': contentSecurityPolicy(styleNonce) }
}

/** The headers of an answer that is data: should anything ever show it as a page, that page can do nothing. */
export function dataHeaders(): Record<string, string> {
  return { ...ALWAYS, 'content-security-policy': `default-src 'none'; frame-ancestors 'none'; sandbox` }
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=()',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
}
