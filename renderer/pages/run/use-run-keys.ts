import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../components/form/is-typing.ts';
import { pressedKey } from '../../components/form/pressed-key.ts';

/** What each key does, by its name: a small letter, a digit, `Enter`, `Escape` or `Backspace`. */
export type RunKeys = Readonly<Record<string, (() => void) | null>>;

/** The digit of a key: on a French keyboard the digits above the letters are typed with Shift, and are meant without. */
function digitPressed({ code, key }: KeyboardEvent): string | null {
  if (/^\d$/.test(key)) return key;
  return /^Digit(\d)$/.exec(code)?.[1] ?? null;
}

/**
 * The keys of a run, while nothing is typed and no window lies over it. Enter is the key of what is focused, where that is a button or a link;
 * a key held down acts once.
 */
export function useRunKeys(keys: RunKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const digit = digitPressed(event);
    const act = keys[digit ?? pressedKey(event)];
    if (!act || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && digit === null)) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    if (isTyping(event.target)) {
      // Escape leaves the field, not the run.
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, [role="tab"]'))
      return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
