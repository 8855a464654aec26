import { AppError } from '../../shared/errors.ts';

/** Batches sent and not dealt with: one that the other thread works on, and one ready for it. */
const mostSent = 2;
/** Batches kept while the other thread writes: enough to go on reading, and no more. */
const mostWaiting = 4;

/** A bounded queue of batches for another thread, which is never sent more at once than it can deal with. */
export type BoundedQueue<Batch> = {
  /** Resolves when more may be read. @throws AppError `cancelled`. */
  give(batch: Batch): Promise<void>;
  /** The other thread has dealt with a batch, or wants no more. */
  taken(): void;
  /** Resolves when the other thread has dealt with every batch. @throws AppError `cancelled`. */
  emptied(): Promise<void>;
};

/** An empty queue. `send` passes a batch on; `signal` ends every wait with AppError `cancelled`. */
export function openBoundedQueue<Batch>(send: (batch: Batch) => void, signal: AbortSignal): BoundedQueue<Batch> {
  const waiting: Batch[] = [];
  let sent = 0;
  let wake = () => {};

  function sendMore(): void {
    for (; sent < mostSent; sent++) {
      const batch = waiting.shift();
      if (!batch) return;
      send(batch);
    }
  }

  /** Resolves when at most `count` batches wait or are under way. */
  async function atMost(count: number): Promise<void> {
    while (waiting.length + sent > count && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (signal.aborted) throw new AppError('cancelled');
  }

  return {
    give(batch) {
      waiting.push(batch);
      sendMore();
      return atMost(mostWaiting + mostSent);
    },
    taken() {
      sent--;
      if (!signal.aborted) sendMore();
      wake();
    },
    emptied: () => atMost(0),
  };
}
