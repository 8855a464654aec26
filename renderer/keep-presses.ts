type Press = { readonly button: HTMLElement; readonly place: DOMRect };

/**
 * A button stays pressed when it moves while it is: leaving a field can show a sentence under it, which pushes the button from
 * under the pointer between its press and its release, and the browser then clicks what both have around them. Returns how to stop.
 */
export function keepPresses(page: Document): () => void {
  let press: Press | null = null;
  function onPress({ target, isPrimary }: PointerEvent) {
    const button = target instanceof Element && isPrimary ? target.closest<HTMLElement>('button') : null;
    press = button && { button, place: button.getBoundingClientRect() };
  }
  function onClick(event: MouseEvent) {
    const pressed = press;
    press = null;
    if (pressed === null || pressed.button.contains(event.target as Node)) return;
    if (!pressed.button.isConnected || !isWithin(pressed.place, event)) return;
    event.stopPropagation();
    event.preventDefault();
    pressed.button.click();
  }
  page.addEventListener('pointerdown', onPress, true);
  page.addEventListener('click', onClick, true);
  return () => {
    page.removeEventListener('pointerdown', onPress, true);
    page.removeEventListener('click', onClick, true);
  };
}

function isWithin(place: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= place.left && clientX <= place.right && clientY >= place.top && clientY <= place.bottom;
}
