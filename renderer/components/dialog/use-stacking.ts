import { useEffect, useId, useState, useSyncExternalStore } from 'react';

/** The windows open now, the one on top last. */
let open: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Of the window that lies under all others; menus and calendars lie over all windows, at 300. */
const lowest = 200;

/**
 * Where a window (dialog, drawer) lies among those that are open. `zIndex`: over those opened before it, wherever the page draws it.
 * `isOnTop`: no other is over it, so that Escape and a click outside are for this one.
 */
export function useStacking(opened: boolean): { readonly isOnTop: boolean; readonly zIndex: number } {
  const id = useId();
  useEffect(() => {
    if (!opened) return;
    change([...open, id]);
    return () => change(open.filter((each) => each !== id));
  }, [opened, id]);
  const isOnTop = useSyncExternalStore(subscribe, () => open.at(-1)) === id;
  const place = useSyncExternalStore(subscribe, () => open.indexOf(id));
  // A window that closes fades away where it lay.
  const [lastPlace, setLastPlace] = useState(0);
  if (place >= 0 && place !== lastPlace) setLastPlace(place);
  return { isOnTop, zIndex: lowest + (place >= 0 ? place : lastPlace) };
}
