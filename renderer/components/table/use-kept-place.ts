import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type KeptPlace, keepPlace, keptPlace, placeKey } from './kept-places.ts';

/** The place a table comes back to, as it was left under the same address; `leave` says where it is when its screen goes. */
export function useKeptPlace(label: string, leave: () => KeptPlace): KeptPlace | undefined {
  const [before] = useState(() => keptPlace(placeKey(label)));
  // The address is that of the next screen by the time this one goes.
  const key = useRef('');
  useEffect(() => {
    key.current = placeKey(label);
  });
  const keep = useEffectEvent(() => keepPlace(key.current, leave()));
  useEffect(() => () => keep(), []);
  return before;
}

/**
 * Puts the focus on the table of a screen that has just come, unless something on it already took the focus: the keyboard begins in the list,
 * not at the top of the navigation.
 */
export function useFirstFocus(table: RefObject<HTMLElement | null>, isReady: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || activeElement.closest('nav') !== null;
    if (isFree) table.current?.focus({ preventScroll: true });
  }, [table, isReady]);
}
