import { startTransition, useEffect, useState } from 'react';

/** Rows drawn beyond those in sight, so that scrolling finds them there. */
const most = 12;
const first = 2;

/** How many rows are drawn beyond those in sight: hardly any with the screen itself, the others once it stands, while nothing else is done. */
export function useOverscan(hasRows: boolean): number {
  const [overscan, setOverscan] = useState(first);
  useEffect(() => {
    if (hasRows) startTransition(() => setOverscan(most));
  }, [hasRows]);
  return overscan;
}
