import type { KeyboardEvent } from 'react';

const field = 'input:not([type="checkbox"]):not(:disabled)';

/** Whether a press is for the field of the cell that the keyboard is on, which it then goes into: F2, Enter, or what an amount begins with, as in a spreadsheet. */
export function goesIntoField(event: KeyboardEvent, cell: Element | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const isTyped = /^[\d.,]$/.test(event.key);
  const input =
    isTyped || event.key === 'F2' || event.key === 'Enter' ? cell?.querySelector<HTMLInputElement>(field) : null;
  if (!input) return false;
  // What is typed takes the place of what was there.
  if (!isTyped) event.preventDefault();
  input.focus();
  input.select();
  return true;
}

/** Whether a press leaves the field of a cell for the table: Enter, which goes on to the next row, or Escape. */
export function leavesField(event: KeyboardEvent): 'below' | 'here' | null {
  const isField = event.target instanceof Element && event.target.matches(`[data-column] ${field}`);
  if (!isField || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return 'below';
  return event.key === 'Escape' && !event.defaultPrevented ? 'here' : null;
}
