import { type RefObject, useLayoutEffect } from 'react';

/** Tells `onRoom` how many pixels wide the rows in `scroller` can be without scrolling sideways, now and whenever it changes. */
export function useRoom(scroller: RefObject<HTMLElement | null>, onRoom: ((room: number) => void) | undefined): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null || !onRoom) return;
    let bar = 0;
    function measure(element: HTMLElement) {
      // Rows become lower as columns leave: were the place of a scroll bar given back, they could come and go for ever.
      bar = Math.max(bar, element.offsetWidth - element.clientWidth);
      onRoom?.(element.offsetWidth - bar);
    }
    measure(current);
    const observer = new ResizeObserver(() => measure(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroller, onRoom]);
}
