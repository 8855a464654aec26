import { AppError } from '../../shared/errors.ts';

/** The locks on an open firm, and the calls that wait for them. */
export type FirmUse = {
  /** Number of calls that hold the shared lock. */
  shared: number;
  /** Stops the call that holds the exclusive lock. */
  exclusive: AbortController | null;
  /** Stops the work on a copy. */
  onCopy: AbortController | null;
  waiting: (() => void)[];
};

type UsedFirm = { readonly use: FirmUse };

/** The state of a firm that nobody uses yet. */
export function noUse(): FirmUse {
  return { shared: 0, exclusive: null, onCopy: null, waiting: [] };
}

/** Resolves at the next change of `use`; the caller must then look at it again. */
function change(use: FirmUse): Promise<void> {
  return new Promise((resolve) => use.waiting.push(resolve));
}

function announce(use: FirmUse): void {
  for (const wake of use.waiting.splice(0)) wake();
}

/** Runs a use case, alongside others, once no long write is under way. */
export async function withSharedLock<Result>({ use }: UsedFirm, work: () => Promise<Result>): Promise<Result> {
  while (use.exclusive !== null) await change(use);
  use.shared++;
  try {
    return await work();
  } finally {
    use.shared--;
    announce(use);
  }
}

/**
 * Runs a long write once no other use case uses the firm, and makes the others wait. Its transaction stays open while the window answers:
 * another use case would read its unfinished rows, and its own writes would be part of the transaction.
 */
export async function withExclusiveLock<Result>(
  { use }: UsedFirm,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  while (use.exclusive !== null || use.shared > 0) await change(use);
  if (signal.aborted) throw new AppError('cancelled');
  const stopped = new AbortController();
  use.exclusive = stopped;
  try {
    return await work(AbortSignal.any([signal, stopped.signal]));
  } finally {
    use.exclusive = null;
    announce(use);
  }
}

/** Runs long work on a copy of the firm. Only the next work on a copy must wait for it. */
export async function onCopy<Result>(
  { use }: UsedFirm,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  while (use.onCopy !== null) await change(use);
  if (signal.aborted) throw new AppError('cancelled');
  const stopped = new AbortController();
  use.onCopy = stopped;
  try {
    return await work(AbortSignal.any([signal, stopped.signal]));
  } finally {
    use.onCopy = null;
    announce(use);
  }
}

/** Stops the long work under way and the long work waiting behind it, so that the firm can be closed. */
export async function stopLongWork({ use }: UsedFirm): Promise<void> {
  while (use.exclusive !== null || use.onCopy !== null) {
    use.exclusive?.abort();
    use.onCopy?.abort();
    await change(use);
  }
}
