import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Inputs } from '../../shared/contract/index.ts';
import { api, client } from '../client/client.ts';
import { chooseFile, holdFile } from '../client/files.ts';
import { notifyFailure, queryClient, refreshEverything } from '../client/queries.ts';
import { useLeave } from '../components/form/unsaved-forms.tsx';

/** Opening, creating and closing firm files; each lands on the home screen of what is then open, or on the first screen. Another firm
 * begins there by itself; nothing of its home screen is read before it is the one shown. */
export function useFirmActions() {
  const [, navigate] = useLocation();
  const leave = useLeave();
  const whenDone = {
    onSuccess: async () => {
      const before = shownId();
      await refreshEverything();
      if (shownId() === before) navigate('/');
    },
    // A file that cannot be opened leaves its problem in the state of the application: the screen tells more.
    onError: () => void refreshEverything(),
  };
  const open = useMutation(api.firms.open.mutationOptions(whenDone));
  const demonstrate = useMutation(api.firms.createDemonstration.mutationOptions(whenDone));
  const close = useMutation(api.firms.close.mutationOptions({ ...whenDone, onSuccess: refreshEverything }));

  /** For a form, which tells of what it rejects with, and then goes to the firm (`goHome`). */
  async function create(firm: Inputs['firms']['create']): Promise<void> {
    try {
      await client.firms.create(firm);
    } catch (error) {
      whenDone.onError();
      throw error;
    }
  }

  async function openFile(dropped?: File) {
    try {
      const file = dropped ? await holdFile(dropped) : await chooseFile('firm');
      if (file) leave(() => open.mutate({ fileToken: file.token }));
    } catch (error) {
      notifyFailure(error);
    }
  }

  return { open, create, goHome: whenDone.onSuccess, demonstrate, close, openFile };
}

function shownId(): string | null {
  return queryClient.getQueryData(api.app.get.queryKey())?.firm?.id ?? null;
}
