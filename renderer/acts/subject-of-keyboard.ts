import { subjectOfTable } from '../components/table/row-subjects.ts';
import { lineMark, markedSubject, type Subject } from '../components/table/subject.ts';

/**
 * Whom and what the keyboard is on: the row of the table that has the focus, or those selected there; else the line it is on, the window in
 * front, or the screen. Nobody is known on a screen that says nothing; null: the window in front is about something else.
 */
export function subjectOfKeyboard(): Subject | null {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const front = dialog ?? document.body;
  const focused = document.activeElement;
  if (focused && front.contains(focused)) {
    const table = focused.closest('[role="grid"]');
    const ofRow = table && subjectOfTable(table);
    if (ofRow) return ofRow;
    const among = focused.closest<HTMLElement>(`[${lineMark}]`);
    if (among) return { customerId: Number(among.getAttribute(lineMark)), documentIds: [] };
    const line = focused.closest<HTMLElement>('[data-customer]');
    if (line) return markedSubject(line);
  }
  const shown = front.querySelector<HTMLElement>('[data-customer]');
  if (shown) return markedSubject(shown);
  return dialog ? null : { documentIds: [] };
}
