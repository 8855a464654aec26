import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../components/form/is-typing.ts';

/** The attribute by which a line of the calendar says which event it is. */
export const eventMark = 'data-event';

/** The id of the event that the keyboard is on, in the calendar or in the list of a day; null where it is on none. */
function eventUnderFocus(): string | null {
  const focused = document.activeElement;
  const cell = focused?.getAttribute('aria-activedescendant');
  const line = cell ? document.getElementById(cell)?.closest('tr') : focused;
  const marked = line?.closest(`[${eventMark}]`) ?? line?.querySelector(`[${eventMark}]`);
  return marked?.getAttribute(eventMark) ?? null;
}

/** Asks for another day for the event that the keyboard is on, by its key. */
export function useMoveKey(onAsk: (eventId: string) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (
      !event.shiftKey ||
      event.key.toUpperCase() !== 'R' ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      isTyping(event.target)
    )
      return;
    const id = eventUnderFocus();
    if (id === null) return;
    event.preventDefault();
    onAsk(id);
  });
  useEffect(() => {
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
