/** A limit on the time a thread may report nothing. */
export type Silence = {
  /** Starts the time anew: the thread has reported, or is given work. `ms`: another limit, for this time only. */
  begin(ms?: number): void;
  /** Stops the time: no report is awaited. */
  end(): void;
};

/**
 * Calls `onTooLong` after `usualMs` of silence and a tenth of it more: a report may lie unread while this thread does
 * long work of its own, or while the machine sleeps, and then has that tenth to be read.
 */
export function watchSilence(usualMs: number, onTooLong: () => void): Silence {
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms).unref();
  };
  return {
    begin: (ms = usualMs) => wait(ms, () => wait(ms / 10, onTooLong)),
    end: () => clearTimeout(timer),
  };
}
