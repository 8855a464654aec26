/** Calls `act` once the page has nothing else to do; returns how to give it up. */
export function whenIdle(act: () => void): () => void {
  const call = window.requestIdleCallback(act, { timeout: 2_000 });
  return () => window.cancelIdleCallback(call);
}
