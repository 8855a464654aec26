import { type RefObject, useLayoutEffect, useRef } from 'react';

/** What had the focus, the latest last. Some of it may be gone since: a line of a menu, the field of the palette. */
let trail: readonly HTMLElement[] = [];
const longest = 12;

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement) trail = [...trail.filter((each) => each !== target), target].slice(-longest);
});

/**
 * Gives the focus back, once a window closes, to what had it before the window opened; elsewhere it stays, where the window left it there.
 * The library does so by timers, which a busy machine lets miss their moment. Returns the reference of the window's outermost element.
 */
export function useFocusBack(opened: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<readonly HTMLElement[]>([]);
  useLayoutEffect(() => {
    if (opened) {
      before.current = trail;
      return () => giveBack(before.current, root.current);
    }
    // A window asks for the focus a moment after it opened: by then it may be fading away.
    const window = root.current;
    const onFocus = () => giveBack(before.current, window);
    window?.addEventListener('focusin', onFocus);
    return () => window?.removeEventListener('focusin', onFocus);
  }, [opened]);
  return root;
}

function giveBack(before: readonly HTMLElement[], window: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement !== document.body && !window?.contains(activeElement)) return;
  for (const element of before.toReversed()) {
    if (window?.contains(element)) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement === element) return;
  }
}
