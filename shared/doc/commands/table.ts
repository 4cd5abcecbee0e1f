// The commands by verb. Being written.
import type { Verb } from '../../model/verbs.ts'
import type { CommandFunction } from '../hand.ts'
export const commands = {} as { [V in Verb]: CommandFunction<V> }
