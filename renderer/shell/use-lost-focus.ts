import { useEffect } from 'react';

const scrollKeys: readonly string[] = ['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', ' ', 'Home', 'End'];

/**
 * Lets the keys that scroll reach the content of a screen while nothing has the focus, as after a change of screen or once the button that was
 * pressed has gone: the content scrolls, not the page, and the browser would otherwise have nothing to scroll.
 */
export function useLostFocus(): void {
  useEffect(() => {
    function onKeyDown({ key }: KeyboardEvent) {
      if (!scrollKeys.includes(key) || document.activeElement !== document.body) return;
      if (document.querySelector('[role="dialog"]')) return;
      document.querySelector('main')?.focus({ preventScroll: true });
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
