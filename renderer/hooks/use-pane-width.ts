import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../client/client.ts';
import { useAppState } from './use-app-state.ts';

/** The width of a window in which a pane is as wide as usual, in pixels: in a wider one it takes its share of the room. */
const usualWindow = 1280;

/** How wide what stands beside the list `name` is, in pixels: as somebody left it on this machine, or `usual` in a usual window. */
export function usePaneWidth(name: string, usual: number): readonly [number, (width: number) => void] {
  const kept = useAppState().panes[name];
  const [changed, setChanged] = useState<number | null>(null);
  const { mutate } = useMutation(api.app.widenPane.mutationOptions({ scope: { id: 'widenPane' } }));
  function widen(width: number) {
    setChanged(width);
    mutate({ name, width });
  }
  const share = Math.max(1, window.innerWidth / usualWindow);
  return [changed ?? kept ?? Math.round(usual * share), widen];
}
