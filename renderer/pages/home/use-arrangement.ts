import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HomeArrangement } from '../../../shared/contract/app.ts';
import { api } from '../../client/client.ts';
import { useAppState } from '../../hooks/use-app-state.ts';

/** How the first page is arranged on this machine; a change shows at once and is written down behind. */
export function useArrangement(): readonly [HomeArrangement, (arrangement: HomeArrangement) => void] {
  const kept = useAppState().home;
  const [changed, setChanged] = useState<HomeArrangement | null>(null);
  const { mutate } = useMutation(api.app.arrangeHome.mutationOptions({ scope: { id: 'arrangeHome' } }));
  function arrange(arrangement: HomeArrangement) {
    setChanged(arrangement);
    mutate(arrangement);
  }
  return [changed ?? kept, arrange];
}
