import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../client/client.ts';
import { useAppState } from './use-app-state.ts';

/** How wide what stands beside the list `name` is, in pixels: as somebody left it on this machine, or `usual`. */
export function usePaneWidth(name: string, usual: number): readonly [number, (width: number) => void] {
  const kept = useAppState().panes[name];
  const [changed, setChanged] = useState<number | null>(null);
  const { mutate } = useMutation(api.app.widenPane.mutationOptions({ scope: { id: 'widenPane' } }));
  function widen(width: number) {
    setChanged(width);
    mutate({ name, width });
  }
  return [changed ?? kept ?? usual, widen];
}
