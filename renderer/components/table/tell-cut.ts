/** Gives a cell that is cut at the end of its line its whole text as a tooltip, once the mouse is on it. */
export function tellCut({ target }: { readonly target: EventTarget }): void {
  const text = target instanceof Element ? target.closest<HTMLElement>('td > span') : null;
  if (!text) return;
  if (text.scrollWidth > text.clientWidth) text.title = text.textContent ?? '';
  else text.removeAttribute('title');
}
