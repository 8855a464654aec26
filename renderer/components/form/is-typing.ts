const withoutText =
  '[type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"], [type="file"]';

/** True in a field where letters are typed; a box that is ticked leaves them to the shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (target.matches('input, textarea, select') && !target.matches(withoutText));
}
