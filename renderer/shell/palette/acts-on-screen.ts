/** Something that can be pressed on the screen behind, by the name it bears. */
export type ScreenAct = { readonly label: string; readonly run: () => void };

/** What is pressed there to act on rows is reached with the arrows, and is not an act of the screen. */
const inRows = '[role=grid], [role=dialog], table, [data-not-an-act]';
const pressable = 'button, a[href], [role=tab]';

/**
 * Everything that the mouse can press on the screen, in its order: the palette offers each act by its name without any screen having to
 * tell it. Buttons without a name, or out of sight, are left out.
 */
export function actsOnScreen(): ScreenAct[] {
  const main = document.querySelector('main');
  const found = new Map<string, ScreenAct>();
  for (const element of main?.querySelectorAll<HTMLElement>(pressable) ?? []) {
    const label = nameOf(element);
    const isThere =
      !element.matches(':disabled, [aria-disabled=true], [aria-selected=true]') && !element.closest(inRows);
    if (label === '' || !isThere || found.has(label)) continue;
    found.set(label, { label, run: () => press(element) });
  }
  return [...found.values()];
}

/** Without what stands on it for the eye alone, such as its key. */
function nameOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll('[aria-hidden="true"]')) aside.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent ?? '').trim();
}

/** Presses what on the screen has this shortcut. */
export function pressShortcut(name: string): void {
  const element = document.querySelector<HTMLElement>(`[data-shortcut="${name}"]`);
  if (element) press(element);
}

function press(element: HTMLElement): void {
  afterPalette(() => {
    element.focus();
    element.click();
  });
}

/** Once the palette has gone and given the focus back: a menu or a window that opens keeps it. */
export function afterPalette(run: () => void): void {
  setTimeout(run);
}
