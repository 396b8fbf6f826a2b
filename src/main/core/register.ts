import { type Anchor } from '../db/anchor.ts'
import { writerOf } from '../db/connection.ts'
import type { Store, WriteDb } from '../db/open.ts'
import { preparedOnce } from '../db/statements.ts'
import { appendEvent, type ChainHead, chainHead, type EventFacts } from './audit-trail.ts'
import type { Chain } from './chain.ts'
import { isStorageTrouble, storageCode } from './storage-failure.ts'

/** Pages in the log after which they are moved into the file, once the reply is out. */
const CHECKPOINT_PAGES = 800
const TRUNCATE_AFTER_MS = 30_000
const FLUSH_AFTER_MS = 200

/** One unlocked register: its rows, its audit chain and its anchor, kept in step. */
export interface Register {
  readonly store: Store
  readonly chain: Chain
  /**
   * Runs `work` and the events waiting before it in one transaction, closes it with the event that `facts` names,
   * and anchors the chain. Whatever `work` answers with `ok: false` changes nothing. What is committed is answered
   * even where the anchor cannot be written just then: it is tried again with the next write, and before closing.
   */
  record<R extends { readonly ok: boolean }>(
    work: (db: WriteDb, auditSeq: number) => R,
    facts: (result: R) => EventFacts | undefined,
  ): R
  /** Keeps a look into a record, to be written after the reply. */
  note(facts: EventFacts): void
  /** Writes what `note` and the anchor left waiting. */
  flush(): void
  /** Notes that are not written yet. */
  waiting(): readonly EventFacts[]
  /** True once a command was recorded since it was opened. */
  readonly isChanged: boolean
  /** Moves everything into the file and lets go of it. */
  close(): void
  /** Lets go of the file as it is. */
  abandon(): void
}

const strayOn = preparedOnce('SELECT 1 FROM change WHERE audit_seq > ? LIMIT 1')

export function openRegister(store: Store, chain: Chain, anchor: Anchor): Register {
  let waiting: EventFacts[] = []
  let flushTimer: NodeJS.Timeout | undefined
  let truncateTimer: NodeJS.Timeout | undefined
  let isChanged = false
  /** The head that the anchor does not have yet. */
  let unanchored: ChainHead | undefined

  function record<R extends { readonly ok: boolean }>(
    work: (db: WriteDb, auditSeq: number) => R,
    facts: (result: R) => EventFacts | undefined,
  ): R {
    const noted = waiting
    let head: ChainHead | undefined
    let isCommand = false
    const result = store.write((db) => {
      for (const event of noted) head = appendEvent(db, chain, event)
      const before = head?.seq ?? chainHead(writerOf(db)).seq
      const answer = work(db, before + 1)
      if (!answer.ok) return answer
      const closing = facts(answer)
      isCommand = closing !== undefined
      if (closing) head = appendEvent(db, chain, closing)
      else if (strayOn(writerOf(db)).get(before))
        throw new Error('a write without a trail changed a tracked table')
      return answer
    })
    if (result.ok) {
      waiting = waiting.slice(noted.length)
      unanchored = head ?? unanchored
      catchAnchorUp()
      if (unanchored) flushLater()
      isChanged ||= isCommand
      tidyLater()
    }
    return result
  }

  /** The rows lie in the file by now: an anchor left behind only misses that they are the newest. */
  function catchAnchorUp(): void {
    if (!unanchored) return
    try {
      anchor.write(unanchored)
      unanchored = undefined
    } catch (thrown) {
      if (storageCode(thrown) === '') throw thrown
    }
  }

  function flushLater(): void {
    flushTimer ??= setTimeout(() => ifOpen(flush), FLUSH_AFTER_MS).unref()
  }

  function flush(): void {
    clearTimeout(flushTimer)
    flushTimer = undefined
    catchAnchorUp()
    if (waiting.length > 0)
      record(
        () => ({ ok: true }),
        () => undefined,
      )
  }

  /** Checkpoints wait until the caller has its answer, so that no save pays for one. */
  function tidyLater(): void {
    setImmediate(() => ifOpen(() => store.pagesInLog() > CHECKPOINT_PAGES && store.checkpoint('PASSIVE')))
    truncateTimer ??= setTimeout(() => {
      truncateTimer = undefined
      ifOpen(() => store.checkpoint('TRUNCATE'))
    }, TRUNCATE_AFTER_MS).unref()
  }

  /** A look that ended after the department was locked may still be noted: by then there is no key to write it with. */
  function ifOpen(work: () => unknown): void {
    if (store.raw.open) unattended(work)
  }

  function letGo(): void {
    clearTimeout(flushTimer)
    clearTimeout(truncateTimer)
    if (!store.raw.open) return
    store.close()
    anchor.close()
  }

  return {
    store,
    chain,
    record,
    note(facts) {
      waiting.push(facts)
      flushLater()
    },
    flush,
    waiting: () => waiting,
    get isChanged() {
      return isChanged
    },
    close() {
      if (!store.raw.open) return
      flush()
      store.checkpoint('TRUNCATE')
      letGo()
    },
    abandon: letGo,
  }
}

/** A full or failing disk is told to whoever asks next; what waits is tried again with the next command. */
function unattended(work: () => unknown): void {
  try {
    work()
  } catch (thrown) {
    if (!isStorageTrouble(thrown)) throw thrown
  }
}
