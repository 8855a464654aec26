import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type KeptPlace, keepPlace, keptPlace, placeKey } from './kept-places.ts';

/** The place a table comes back to, as it was left under the same address; `leave` says where it is when its screen goes. */
export function useKeptPlace(label: string, leave: () => KeptPlace): KeptPlace | undefined {
  const [before] = useState(() => keptPlace(placeKey(label)));
  // The address is that of the next screen by the time this one goes.
  const key = useRef('');
  useEffect(() => {
    key.current = placeKey(label);
  });
  const keep = useEffectEvent(() => keepPlace(key.current, leave()));
  useEffect(() => () => keep(), []);
  return before;
}
