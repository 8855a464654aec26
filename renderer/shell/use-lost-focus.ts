import { useEffect } from 'react';
import { firstUseful } from '../components/first-focus.ts';
import { isTyping } from '../components/form/is-typing.ts';

const scrollKeys: readonly string[] = ['j', 'k', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', ' ', 'Home', 'End'];

/**
 * Gives the focus back at the next key, once nothing has it although nobody took it away. A button loses it while what it asked for is made,
 * and takes it again; after a change of screen or of a button for a sentence, the keys that scroll reach the content: it scrolls, not the page,
 * and the browser would otherwise have nothing to scroll. Tab goes into the content of a screen that has come, not through the navigation again.
 */
export function useLostFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    let screen = shownScreen();
    function onFocus({ target }: FocusEvent) {
      last = target;
      screen = shownScreen();
    }
    function onPress() {
      last = null;
    }
    function onKeyDown({ key }: KeyboardEvent) {
      if (document.activeElement !== document.body) return;
      const dialog = document.querySelector('[role="dialog"]');
      // Elsewhere Tab goes on from where the focus was, and through nowhere from the last place of the page to the first.
      if (key === 'Tab' && (dialog || screen === shownScreen())) return;
      if (key === 'Tab') document.querySelector('main')?.focus({ preventScroll: true });
      else if (last instanceof HTMLElement && canTakeBack(last) && (!dialog || dialog.contains(last))) last.focus();
      else if (!dialog && scrollKeys.includes(key)) focusContent();
    }
    window.addEventListener('focusin', onFocus);
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

/** The screen that is drawn: the address names another already while that one is on its way. */
function shownScreen(): string | undefined {
  return document.querySelector('main')?.dataset.screen;
}

/** The list of the screen, where the keys that scroll move through its rows; without one, the screen. */
function focusContent(): void {
  const content = document.querySelector('main');
  const first = content === null ? null : firstUseful(content);
  const taken = first?.matches('[role="grid"]') ? first : content;
  taken?.focus({ preventScroll: true });
}

/** Still there and of use. A field is left alone: the letters of a shortcut would be typed into it. */
function canTakeBack(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && !isTyping(element);
}
