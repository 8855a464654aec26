import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels that the heading and the totals of a table take of what is in sight of it: a row behind them is not seen. */
export function useStuckHeight(table: RefObject<HTMLTableElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = table;
    if (current === null) return;
    const measure = () => setHeight((current.tHead?.offsetHeight ?? 0) + (current.tFoot?.offsetHeight ?? 0));
    measure();
    // The headings take more lines as columns become narrower; the totals come with the rows.
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [table]);
  return height;
}
