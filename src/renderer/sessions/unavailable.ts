import type { ProcedureForm, SessionForm } from './session-form.ts'

export type Unavailable = ProcedureForm['unavailable']
export type UnavailableReason = Unavailable[number]['reason']

/** Doses and measurements that a record has to have, and that nobody may be able to find out any more. */
const MEASURED = [
  /^labs\.[a-z_]+$/,
  /^procedure\.(contrastMl|co2Ml|fluoroscopyMin|dapGyCm2|airKermaMgy)$/,
  /^procedure\.arteries\.\d+\.agents\.\d+\.amount$/,
  /^procedure\.arteries\.\d+\.drugs\.\d+\.doseMg$/,
]

export function canBeUnavailable(path: string): boolean {
  return MEASURED.some((pattern) => pattern.test(path))
}

/** As records name it: below the procedure, or `labs.<code>`. */
const recordPath = (path: string) => path.replace(/^procedure\./, '')

export function reasonAt(list: Unavailable, path: string): UnavailableReason | null {
  return list.find((one) => one.path === recordPath(path))?.reason ?? null
}

/** The list with the reason for one field; null takes it off. */
export function withReason(list: Unavailable, path: string, reason: UnavailableReason | null): Unavailable {
  const others = list.filter((one) => one.path !== recordPath(path))
  return reason === null ? others : [...others, { path: recordPath(path), reason }]
}

/** The list without the reasons of values that are there after all, and of fields that this session does not have. */
export function reasonsInForce(
  form: Pick<SessionForm, 'procedure' | 'labs'>,
  isGone: (path: string) => boolean = () => false,
): Unavailable {
  return form.procedure.unavailable.filter(
    ({ path }) => !isGone(path) && (valueAt(form, path) ?? null) === null,
  )
}

function valueAt({ procedure, labs }: Pick<SessionForm, 'procedure' | 'labs'>, path: string): unknown {
  const steps = path.startsWith('labs.') ? [...path.split('.').slice(1), 'value'] : path.split('.')
  return steps.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[step],
    path.startsWith('labs.') ? labs : procedure,
  )
}

/** The list after the `index`-th entry of the list at `listPath` was taken out of the form. */
export function unavailableWithout(list: Unavailable, listPath: string, index: number): Unavailable {
  const prefix = `${recordPath(listPath)}.`
  return list.flatMap((one) => {
    if (!one.path.startsWith(prefix)) return [one]
    const [at = '', ...rest] = one.path.slice(prefix.length).split('.')
    const entry = Number(at)
    if (entry === index) return []
    return [entry < index ? one : { ...one, path: `${prefix}${[entry - 1, ...rest].join('.')}` }]
  })
}
