import type { Change as Announced } from '../../shared/contract/common/base.ts';

/** A change in one of the firms. Null when changes may have been missed, so that everything must be read again. */
export type Change = Announced | null;

type Source = (signal: AbortSignal) => Promise<AsyncIterable<Announced>>;

const sharedName = 'amiable-changes';

/**
 * Calls `apply` for each change that a command of this page or of another one made, until `signal` stops it. Connects
 * again after a lost connection.
 */
export async function followAlone(open: Source, apply: (change: Change) => void, signal: AbortSignal): Promise<void> {
  await follow(open, apply, signal, true);
}

/**
 * Does the same for all pages of one browser through one connection: a browser opens at most six to a host, so that with
 * one for each page a seventh got none. The page that holds the lock passes the changes on to the others; when it closes,
 * another one takes over.
 */
export async function followTogether(
  open: Source,
  apply: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  const channel = new BroadcastChannel(sharedName);
  channel.onmessage = ({ data }: MessageEvent<Change>) => apply(data);
  const tell = (change: Change) => {
    apply(change);
    channel.postMessage(change);
  };
  try {
    const isLeading = await navigator.locks.request(sharedName, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await follow(open, tell, signal, true);
      return lock !== null;
    });
    if (!isLeading) await navigator.locks.request(sharedName, { signal }, () => follow(open, tell, signal, false));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    channel.close();
  }
}

/** `isFirst`: nothing was read before the first connection, so that no change can have been missed. */
async function follow(open: Source, tell: (change: Change) => void, signal: AbortSignal, isFirst: boolean) {
  for (let missed = !isFirst; !signal.aborted; missed = true) {
    try {
      const changes = await open(signal);
      if (missed) tell(null);
      for await (const change of changes) tell(change);
    } catch {
      // The host went away or the page is leaving: the loop decides which.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
