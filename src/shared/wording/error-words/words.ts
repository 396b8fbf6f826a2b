/** One sentence in each language. `{name}` stands for a detail that the error carries. */
export type Words = readonly [en: string, zh: string]
