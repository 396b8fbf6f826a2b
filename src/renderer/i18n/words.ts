/**
 * The shape a translation must have: the same keys, words of its own. Chinese has one plural form, so `_one`
 * keys have no counterpart.
 */
export type Words<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Words<T[K]>
}
