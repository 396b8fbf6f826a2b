// A plain script, because modules are split into chunks and the order among chunks is the bundler's; this comes first.

// zod tries out `new Function` for speed, which our policy would report at every start.
globalThis.__zod_globalConfig = { jitless: true }

// The component library writes its style sheet through innerHTML. Text without a tag can be nothing but a style sheet
// there; whatever holds a tag is refused, wherever it comes from.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (/<[a-z!/?]/i.test(text) ? null : text),
})
