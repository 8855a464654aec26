import { AppError } from '../../shared/errors.ts';
import type { LedgerLine } from '../imports/types.ts';

/** Batches under way to the other thread: one it deals with, one it finds when it has done. */
const mostSent = 2;
/** Batches kept while the other thread writes: enough to read a run of lines meanwhile, and no more. */
const mostWaiting = 10;

/** Lines on their way to the thread that writes them, which must not be given more at a time than it can deal with. */
export type Outbox = {
  /** Resolves when more lines may be read. @throws AppError `cancelled`. */
  give(lines: readonly LedgerLine[]): Promise<void>;
  /** The other thread has dealt with a batch, or wants no more. */
  taken(): void;
  /** Resolves when every batch is sent. @throws AppError `cancelled`. */
  emptied(): Promise<void>;
};

export function openOutbox(send: (lines: readonly LedgerLine[]) => void, signal: AbortSignal): Outbox {
  const waiting: (readonly LedgerLine[])[] = [];
  let sent = 0;
  let wake = () => {};

  function sendMore(): void {
    for (; sent < mostSent; sent++) {
      const lines = waiting.shift();
      if (!lines) return;
      send(lines);
    }
  }

  async function atMost(count: number): Promise<void> {
    while (waiting.length > count && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (signal.aborted) throw new AppError('cancelled');
  }

  return {
    give(lines) {
      waiting.push(lines);
      sendMore();
      return atMost(mostWaiting);
    },
    taken() {
      sent--;
      if (!signal.aborted) sendMore();
      wake();
    },
    emptied: () => atMost(0),
  };
}
