type Press = { readonly button: HTMLElement; readonly place: DOMRect };

/**
 * Lets a button be clicked although it moves while it is pressed: leaving a field may show a sentence under it, which
 * pushes the button away from the pointer between press and release, and the browser then clicks the element around both
 * places. Returns a function that stops this.
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
