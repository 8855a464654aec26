import { AppError } from '../../shared/errors.ts';

/** Who uses an open firm, and who waits for it: a value of that firm. */
export type FirmUse = {
  /** How many hold the shared lock. */
  shared: number;
  /** Stops who holds the exclusive lock. */
  exclusive: AbortController | null;
  /** Stops who works on a copy. */
  onCopy: AbortController | null;
  waiting: (() => void)[];
};

type UsedFirm = { readonly use: FirmUse };

/** Of a firm that nobody uses yet. */
export function noUse(): FirmUse {
  return { shared: 0, exclusive: null, onCopy: null, waiting: [] };
}

/** Resolves at the next change of `use`, which is then to be looked at again. */
function change(use: FirmUse): Promise<void> {
  return new Promise((resolve) => use.waiting.push(resolve));
}

function announce(use: FirmUse): void {
  for (const wake of use.waiting.splice(0)) wake();
}

/** Runs a use case beside others, once no long write is under way. */
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
 * Runs a long write once nobody else uses the firm, and makes the others wait: its transaction stays open while the window
 * answers, and what another use case read or wrote meanwhile would be part of it.
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

/** Runs long work on a copy of the firm, which keeps nobody waiting but the next of its kind. */
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

/** Stops the long work under way, and what waited for its turn behind it: for who closes the firm. */
export async function stopLongWork({ use }: UsedFirm): Promise<void> {
  while (use.exclusive !== null || use.onCopy !== null) {
    use.exclusive?.abort();
    use.onCopy?.abort();
    await change(use);
  }
}
