import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type KeptPlace, keepPlace, keptPlace, placeKey } from './kept-places.ts';

/** The place a table comes back to, as it was left under the same address; `leave` says where it is when its screen goes. */
export function useKeptPlace(label: string, leave: () => KeptPlace): KeptPlace | undefined {
  const [path] = useLocation();
  const key = placeKey(label, path, useSearch());
  const [before] = useState(() => keptPlace(key));
  const keep = useEffectEvent(() => keepPlace(key, leave()));
  useEffect(() => () => keep(), []);
  return before;
}
