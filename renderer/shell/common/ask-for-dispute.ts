import { disputeWindow } from '../../hooks/dispute-window.ts';
import { rowOfKeyboard } from './ask-for-promise.ts';

/** Asks for a dispute of what the keyboard is on, as `askForPromise` does for a promise. */
export function askForDispute(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const front = dialog ?? document.body;
  const { customer, document: documentId } = rowOfKeyboard(front)?.dataset ?? {};
  if (customer !== undefined) {
    const documentIds = documentId ? [Number(documentId)] : [];
    disputeWindow.open({ customerId: Number(customer), documentIds });
    return;
  }
  const button = front.querySelector<HTMLElement>('[data-shortcut="dispute"]');
  if (button) button.click();
  else if (dialog === undefined) disputeWindow.open({});
}
