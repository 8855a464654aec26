import { useEffect, useEffectEvent, useRef } from 'react';

/** How long in milliseconds a window that closes, such as the palette one came through, may keep the focus. */
const longestClosing = 1000;

/**
 * Puts the focus, once `isReady`, on what `find` finds of a screen that has just come, unless somebody took it elsewhere meanwhile: the keyboard
 * begins in the screen, not at the top of the navigation.
 */
export function useFirstFocus(find: () => HTMLElement | null, isReady: boolean): void {
  const isDone = useRef(false);
  const hasMovedOn = useRef(false);
  const hasPressed = useRef(false);
  const focus = useEffectEvent(() => find()?.focus({ preventScroll: true }));
  useEffect(() => {
    const note = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') hasMovedOn.current = true;
    };
    const press = () => {
      hasPressed.current = true;
    };
    window.addEventListener('keydown', note, true);
    window.addEventListener('pointerdown', press, true);
    return () => {
      window.removeEventListener('keydown', note, true);
      window.removeEventListener('pointerdown', press, true);
    };
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
      else if (!hasPressed.current && isFree(activeElement, hasMovedOn.current)) focus();
    }
    take();
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
}

/** Nowhere, on the whole of the screen, still in the navigation that led here, or on the tab just pressed: that of the keyboard goes on to the next. */
function isFree(focused: Element | null, hasMovedOn: boolean): boolean {
  if (focused === null || focused === document.body || focused.matches('main')) return true;
  if (focused.matches('[role="tab"]:not(:focus-visible)')) return true;
  return focused.closest('nav') !== null && !hasMovedOn;
}

/** What Tab stops at, but for fields: a field takes the letters of shortcuts for its own. */
const pressable = ':is(a[href], button, [role="tab"], [tabindex]):not(:disabled, [tabindex="-1"], [hidden])';

/**
 * What the keyboard begins with on a screen: what is marked `data-first` or is in it, else the list, else the first thing to press below the
 * title. A list that begins below the middle of the window is not what the screen begins with: it would take the keys that scroll there.
 */
export function firstUseful(screen: ParentNode): HTMLElement | null {
  const marked = screen.querySelector('[data-first]');
  const ofMark = marked?.closest<HTMLElement>(pressable) ?? marked?.querySelector<HTMLElement>(pressable);
  if (ofMark) return ofMark;
  const list = screen.querySelector<HTMLElement>('[role="grid"]');
  if (list && list.getBoundingClientRect().top < window.innerHeight / 2) return list;
  const below = [...screen.querySelectorAll<HTMLElement>(pressable)].filter((each) => !each.closest('header'));
  return below[0] ?? list;
}
