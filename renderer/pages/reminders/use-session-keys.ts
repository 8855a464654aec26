import { useHotkeys } from '@mantine/hooks';

type SessionKeys = { onValidate: () => void; onNext: () => void; onPreview: () => void; onHold: () => void };

/** A window over the page, the palette included, has its own keys. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/**
 * The keyboard of a session, one customer at a time. `Ctrl+Enter` works while the notes of a call are typed and once
 * more in the confirmation; letters are those no screen is reached by (`g` then a letter).
 */
export function useSessionKeys({ onValidate, onNext, onPreview, onHold }: SessionKeys): void {
  const uncovered = (action: () => void) => () => (isCovered() ? undefined : action());
  useHotkeys([['mod+Enter', onValidate]], []);
  useHotkeys([
    ['n', uncovered(onNext)],
    ['l', uncovered(onPreview)],
    ['s', uncovered(onHold)],
  ]);
}
