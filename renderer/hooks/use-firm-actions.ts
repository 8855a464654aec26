import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Inputs } from '../../shared/contract/index.ts';
import { api, client, type HeldFile } from '../client/client.ts';
import { chooseFile, holdFile } from '../client/files.ts';
import { notifyFailure, queryClient, refreshEverything } from '../client/queries.ts';
import { useLeave } from '../components/form/unsaved-forms.tsx';
import { beginAtHome, beginWith } from './beginning.ts';

/**
 * Opens, creates and closes firm files. Each act leads to the home screen of the firm that is then open, or to the first
 * screen when none is. The home screen of another firm reads nothing before that firm is the one shown.
 */
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

  /** Opens a known firm to import the files in it. */
  async function openFor(recentId: string, files: readonly (File | HeldFile)[]): Promise<void> {
    beginWith(files);
    await client.firms.open({ recentId }).catch(notifyFailure);
    await refreshEverything();
    if (shownId() === null) beginAtHome();
  }

  /** The same act for a form, which tells the user of a failure itself. The firm begins by importing `files`, or with its first steps. False when the user gave up. */
  async function create(firm: Inputs['firms']['create'], files: readonly (File | HeldFile)[] = []): Promise<boolean> {
    beginWith(files);
    try {
      const isCreated = (await client.firms.create(firm)) !== null;
      if (!isCreated) beginAtHome();
      await refreshEverything();
      return isCreated;
    } catch (error) {
      beginAtHome();
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

  return { open, openFor, create, demonstrate, close, openFile };
}

function shownId(): string | null {
  return queryClient.getQueryData(api.app.get.queryKey())?.firm?.id ?? null;
}
