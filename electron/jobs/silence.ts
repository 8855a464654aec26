/** Ends what has said nothing for too long. */
export type Silence = {
  /** Counts from now: something was said, or asked for. `ms`: otherwise than usual. */
  begin(ms?: number): void;
  /** Nothing is waited for. */
  end(): void;
};

/**
 * Calls `onTooLong` after `usualMs` of silence. What was said may lie waiting while this thread does long work of its own, or while the machine
 * sleeps: it then has a tenth of that time more to be heard.
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
