import type { Contract } from '../shared/contract/index.ts'
import type { Handlers } from './core/handler.ts'

/** Every noun with its handlers: a missing noun, or a missing verb, does not compile. */
export const handlers: Handlers<Contract> = {}
