import { type HotkeyItem, useHotkeys } from '@mantine/hooks';

type SessionKeys = { onNext: () => void; onPreview: () => void };

/** Whether a window, such as the command palette, lies over the page: it has its own keys. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/**
 * The shortcuts of a session of reminders, beside `Ctrl+Enter` of its main act. The letters are none of those that lead to a screen (`g` then
 * a letter).
 */
export function useSessionKeys({ onNext, onPreview }: SessionKeys): void {
  useUncoveredKeys([
    ['n', onNext],
    ['l', onPreview],
  ]);
}

/** Keys that act while no window lies over the page. */
export function useUncoveredKeys(keys: readonly (readonly [string, () => void])[]): void {
  useHotkeys(
    keys.map(([key, act]): HotkeyItem => [key, (event) => pressUncovered(event, act), { preventDefault: false }]),
  );
}

/** A list that has the focus has gone to its next row by the same press. */
function pressUncovered(event: KeyboardEvent, act: () => void): void {
  if (event.defaultPrevented || isCovered()) return;
  event.preventDefault();
  act();
}
