import { useHotkeys } from '@mantine/hooks';

type SessionKeys = { onValidate: () => void; onNext: () => void; onPreview: () => void; onHold: () => void };

/** Whether a window, such as the command palette, lies over the page: it has its own keys. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/**
 * The shortcuts of a session of reminders. `Ctrl+Enter` asks for a reminder, even while the notes of a call are typed; in the confirmation
 * it is the window's own. The letters are none of those that lead to a screen (`g` then a letter).
 */
export function useSessionKeys({ onValidate, onNext, onPreview, onHold }: SessionKeys): void {
  const uncovered = (action: () => void) => () => (isCovered() ? undefined : action());
  // Held down, it would ask for the next reminder as soon as the one before has left.
  useHotkeys([['mod+Enter', ({ repeat }) => (repeat ? undefined : onValidate())]], []);
  useHotkeys([
    ['n', uncovered(onNext)],
    ['l', uncovered(onPreview)],
    ['s', uncovered(onHold)],
  ]);
}
