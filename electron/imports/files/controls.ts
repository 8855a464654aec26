/** Stands for an unreadable character until the row it is in is known. */
export const unreadableMark = '\ufffd';

/** Characters of control but for tabs and the ends of lines, and what a decoder puts for bytes that are no character. */
const controls = /[[\p{Cc}\ufffd]--[\t\n\r]]/v;
const everyControl = new RegExp(controls, 'gv');

/**
 * The text without control characters, which would go into names and onto letters: NUL and 0x1A (the end mark of DOS
 * editors) are dropped, the vertical tab and the page break of printers become spaces, and each other becomes `mark`;
 * `onUnreadable` is told how many these were.
 */
export function withoutControls(text: string, onUnreadable?: (count: number) => void, mark = '?'): string {
  if (!controls.test(text)) return text;
  let count = 0;
  const readable = text
    .replaceAll('\0', '')
    .replaceAll('\u001a', '')
    .replaceAll('\v', ' ')
    .replaceAll('\f', ' ')
    .replace(everyControl, () => {
      count++;
      return mark;
    });
  if (count > 0) onUnreadable?.(count);
  return readable;
}
