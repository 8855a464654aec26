import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';

type Usage = {
  sharing: number;
  alone: AbortController | null;
  beside: AbortController | null;
  waiting: (() => void)[];
};

const usages = new WeakMap<Database, Usage>();

function usageOf(connection: Database): Usage {
  const usage = usages.get(connection) ?? { sharing: 0, alone: null, beside: null, waiting: [] };
  usages.set(connection, usage);
  return usage;
}

/** Resolves at the next change of `usage`, which is then to be looked at again. */
function change(usage: Usage): Promise<void> {
  return new Promise((resolve) => usage.waiting.push(resolve));
}

function announce(usage: Usage): void {
  for (const wake of usage.waiting.splice(0)) wake();
}

/** Runs a use case beside others, once no long write is under way. */
export async function share<Result>(connection: Database, work: () => Promise<Result>): Promise<Result> {
  const usage = usageOf(connection);
  while (usage.alone !== null) await change(usage);
  usage.sharing++;
  try {
    return await work();
  } finally {
    usage.sharing--;
    announce(usage);
  }
}

/**
 * Runs a long write once nobody else uses the firm, and makes the others wait: its transaction stays open while the window
 * answers, and what another use case read or wrote meanwhile would be part of it.
 */
export async function alone<Result>(
  connection: Database,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const usage = usageOf(connection);
  while (usage.alone !== null || usage.sharing > 0) await change(usage);
  if (signal.aborted) throw new AppError('cancelled');
  const stopped = new AbortController();
  usage.alone = stopped;
  try {
    return await work(AbortSignal.any([signal, stopped.signal]));
  } finally {
    usage.alone = null;
    announce(usage);
  }
}

/** Runs long work on a copy of the firm, which keeps nobody waiting but the next of its kind. */
export async function beside<Result>(
  connection: Database,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const usage = usageOf(connection);
  while (usage.beside !== null) await change(usage);
  if (signal.aborted) throw new AppError('cancelled');
  const stopped = new AbortController();
  usage.beside = stopped;
  try {
    return await work(AbortSignal.any([signal, stopped.signal]));
  } finally {
    usage.beside = null;
    announce(usage);
  }
}

/** Stops the long work under way, and what waited for its turn behind it: for who closes the firm. */
export async function stopLongWork(connection: Database): Promise<void> {
  const usage = usageOf(connection);
  while (usage.alone !== null || usage.beside !== null) {
    usage.alone?.abort();
    usage.beside?.abort();
    await change(usage);
  }
}
