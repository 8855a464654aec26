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

/** How long in milliseconds a window that closes, such as the palette one came through, may keep the focus. */
const longestClosing = 1000;

/**
 * Puts the focus on the table of a screen that has just come, unless somebody took it elsewhere meanwhile: the keyboard begins in the list,
 * not at the top of the navigation.
 */
export function useFirstFocus(table: RefObject<HTMLElement | null>, isReady: boolean): void {
  const isDone = useRef(false);
  const hasMovedOn = useRef(false);
  useEffect(() => {
    const note = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') hasMovedOn.current = true;
    };
    window.addEventListener('keydown', note, true);
    return () => window.removeEventListener('keydown', note, true);
  }, []);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    const ready = performance.now();
    let frame = 0;
    function take() {
      const { activeElement } = document;
      const isInWindow = activeElement !== null && activeElement.closest('[role="dialog"]') !== null;
      if (isInWindow && performance.now() - ready < longestClosing) frame = requestAnimationFrame(take);
      else if (isFree(activeElement, hasMovedOn.current)) table.current?.focus({ preventScroll: true });
    }
    take();
    return () => cancelAnimationFrame(frame);
  }, [table, isReady]);
}

/** Nowhere, on the whole of the screen, or still in the navigation that led here. */
function isFree(focused: Element | null, hasMovedOn: boolean): boolean {
  if (focused === null || focused === document.body || focused.matches('main')) return true;
  return focused.closest('nav') !== null && !hasMovedOn;
}
