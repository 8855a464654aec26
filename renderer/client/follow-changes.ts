import type { Change as Announced } from '../../shared/contract/base.ts';

/** What changed, in any of the firms; null when something may have been missed: everything is read again. */
export type Change = Announced | null;

type Source = (signal: AbortSignal) => Promise<AsyncIterable<Announced>>;

const sharedName = 'amiable-changes';

/** Follows what commands change, of this page or another, until `signal` stops it; reconnects after a lost connection. */
export async function followAlone(open: Source, apply: (change: Change) => void, signal: AbortSignal): Promise<void> {
  await follow(open, apply, signal, true);
}

/**
 * The same for pages of one browser, through one connection for all of them: a browser opens six to a host, and one stream
 * for each page left none to a seventh. The page that holds the lock passes on what it hears; when it closes, another takes over.
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

/** `isFirst`: nothing was read before the first connection, hence nothing was missed. */
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
