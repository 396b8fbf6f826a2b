import { readFileSync } from 'node:fs'
import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { DepartmentStatus } from '../../shared/model/department.ts'
import type { Dispatch } from '../core/dispatch.ts'
import type { CliArguments, WrongUsage } from './cli-arguments.ts'

/** Opens the register as the user of the command line, or says why not. */
export async function enter(
  dispatch: Dispatch,
  args: CliArguments,
  passphrase: string | undefined,
): Promise<AnyReply> {
  const asked = await dispatch({ name: 'department.status', input: {} })
  if (!asked.ok) return asked
  const { state, userNames } = DepartmentStatus.parse(asked.value)
  if (state === 'absent') return err({ code: 'no-database' })
  if (state === 'open') return ok(undefined)
  // Nobody is registered only where the file that names them cannot be read.
  if (userNames.length === 0) return err({ code: 'damaged-keyring' })
  if (passphrase === undefined) return err({ code: 'passphrase-needed' })
  const userName = args.userName ?? (userNames.length === 1 ? userNames[0] : undefined)
  if (userName === undefined) return err({ code: 'user-needed', detail: userNames.join(', ') })
  return dispatch({ name: 'department.unlock', input: { userName, passphrase } })
}

/** The passphrase from the file or the environment; undefined when neither was given. */
export function givenPassphrase(
  args: CliArguments,
  environment: string | undefined,
): Result<string | undefined, WrongUsage> {
  if (args.passphraseFile === undefined) return ok(environment)
  const content = fileText(args.passphraseFile)
  return content.ok ? ok(content.value.split(/\r?\n/)[0] ?? '') : content
}

/** A small text file, without the byte order mark that Windows editors put in front. */
export function fileText(path: string): Result<string, WrongUsage> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return err({ code: 'file-unreadable', detail: path })
  }
}
