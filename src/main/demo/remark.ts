/** What somebody notes, in Chinese and in English. */
export type Remark = readonly [zh: string, en: string]

/** The note as it is written about a patient: in the language of the name, and in one language only. */
export function remarkOn(name: string, [zh, en]: Remark): string {
  return /\p{Script=Han}/u.test(name) ? zh : en
}
