import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { everyAct } from '../acts/acts.ts';
import { subjectOfKeyboard } from '../acts/subject-of-keyboard.ts';
import { isTyping } from '../components/form/is-typing.ts';
import { pressedKey } from '../components/form/pressed-key.ts';
import { guideOf } from '../pages/guide/index.ts';
import { screens } from './common/screens.ts';
import { palette } from './palette/palette-store.ts';

/** Keys that work on every screen: `g` then a letter, `b`, `i`, `/`, `?`, those of the acts about what the keyboard is on (`acts/acts.ts`), `Ctrl+P`, F1 for the article of the guide on this screen. `Ctrl+K` is the palette's own. */
export function useShortcuts({ onHelp, onFold }: { onHelp: () => void; onFold: () => void }): void {
  const [, navigate] = useLocation();
  const isGoing = useRef(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const going = isGoing.current;
      isGoing.current = false;
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const pressed = pressedKey(event);
      const act = everyAct.find(({ key }) => key === pressed);
      if (act) {
        event.preventDefault();
        // A list below would take the letter for its own.
        event.stopPropagation();
        const subject = subjectOfKeyboard();
        if (subject) act.open(subject);
        return;
      }
      if (document.querySelector('[role="dialog"]')) return;
      if (going) {
        const screen = screens.find(({ letter }) => letter === event.key.toLowerCase());
        if (!screen) return;
        event.preventDefault();
        // A list below would take the letter for its own: `k` moves up in it.
        event.stopPropagation();
        navigate(screen.path);
      } else if (pressed === 'g') {
        isGoing.current = true;
      } else if (pressed === '?') {
        onHelp();
      } else if (pressed === 'b') {
        onFold();
      } else if (pressed === 'i') {
        document.querySelector<HTMLElement>('[data-shortcut="about"]')?.click();
      } else if (pressed === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-shortcut="search"]');
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [navigate, onHelp, onFold]);
  useEffect(() => {
    // A browser opens its own help on F1.
    function onGuideKey(event: KeyboardEvent) {
      if (event.key !== 'F1') return;
      event.preventDefault();
      if (!document.querySelector('[role="dialog"]')) navigate(guideOf(window.location.pathname));
    }
    window.addEventListener('keydown', onGuideKey);
    return () => window.removeEventListener('keydown', onGuideKey);
  }, [navigate]);
  useEffect(() => {
    // The browser's own find bar opens on Ctrl+K in some hosts: the palette takes it first, even while typing.
    function onPaletteKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      palette.toggle();
    }
    window.addEventListener('keydown', onPaletteKey, true);
    return () => window.removeEventListener('keydown', onPaletteKey, true);
  }, []);
  useEffect(() => {
    // The viewer of a letter takes the key before, and prints the letter.
    function onPrintKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'p') return;
      // What prints the list as it is shown: the browser would print the rows in sight.
      const print = inFront('[data-shortcut="print"]');
      if (!print) return;
      event.preventDefault();
      print.click();
    }
    window.addEventListener('keydown', onPrintKey);
    return () => window.removeEventListener('keydown', onPrintKey);
  }, []);
}

/** What on the screen has a mark, in the window in front where there is one. */
function inFront(selector: string): HTMLElement | null {
  const front = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  return front.querySelector<HTMLElement>(selector);
}
