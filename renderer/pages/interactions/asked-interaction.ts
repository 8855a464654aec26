import { useSyncExternalStore } from 'react';

/** What is to be noted or corrected in the window of interactions. */
export type AskedInteraction = {
  readonly customerId: number;
  /** Documents it is about, to begin with. */
  readonly documentIds?: readonly number[];
  /** Files dropped on the customer, to attach. */
  readonly dropped?: readonly File[];
  /** The interaction to correct; absent for a new one. */
  readonly interactionId?: number;
};

let asked: AskedInteraction | null = null;
const listeners = new Set<() => void>();

function set(next: AskedInteraction | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens the window in which an interaction is noted, from any screen. */
export const noteInteraction = (next: AskedInteraction): void => set(next);

/** Closes it. */
export const closeInteraction = (): void => set(null);

/** What the window shows; null while it is closed. */
export function useAskedInteraction(): AskedInteraction | null {
  return useSyncExternalStore(subscribe, () => asked);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
