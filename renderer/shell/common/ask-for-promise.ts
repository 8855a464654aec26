import { promiseWindow } from '../../hooks/promise-window.ts';

/**
 * Asks for a promise of whom the keyboard is on: the customer or the document of the row, else the one that the window in front or the screen
 * shows, else of a customer to choose.
 */
export function askForPromise(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const front = dialog ?? document.body;
  const { customer, document: documentId } = rowOfKeyboard(front)?.dataset ?? {};
  if (customer !== undefined) {
    promiseWindow.open({ customerId: Number(customer), documentId: documentId ? Number(documentId) : undefined });
    return;
  }
  const button = front.querySelector<HTMLElement>('[data-shortcut="promise"]');
  if (button) button.click();
  else if (dialog === undefined) promiseWindow.open({});
}

/** The row of the table that has the focus. */
export function rowOfKeyboard(front: HTMLElement): HTMLElement | null {
  const grid = document.activeElement?.closest('[role="grid"]');
  const cell = grid?.getAttribute('aria-activedescendant');
  if (!cell || !front.contains(grid ?? null)) return null;
  return document.getElementById(cell)?.closest<HTMLElement>('[data-customer]') ?? null;
}
