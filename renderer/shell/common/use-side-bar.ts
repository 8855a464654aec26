import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { useAppState } from '../../hooks/use-app-state.ts';

/** Below this width the lists need the room of the side bar's words; below the second, also where somebody asked for the words. */
const roomForWords = '(min-width: 1100px)';
const leastRoom = '(min-width: 800px)';

/** Whether the side bar shows its icons only, and what folds or unfolds it from now on. */
export function useSideBar(): { readonly isFolded: boolean; readonly toggle: () => void } {
  const { sideBar } = useAppState();
  const { mutate } = useMutation(api.app.setPreferences.mutationOptions());
  const hasRoom = useMediaQuery(roomForWords, true, { getInitialValueInEffect: false });
  const hasLeast = useMediaQuery(leastRoom, true, { getInitialValueInEffect: false });
  const isFolded = !hasLeast || sideBar === 'narrow' || (sideBar === 'auto' && !hasRoom);
  return { isFolded, toggle: () => mutate({ sideBar: isFolded ? 'wide' : 'narrow' }) };
}
