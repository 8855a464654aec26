import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Inputs } from '../../shared/contract/index.ts';
import { api, client, type HeldFile } from '../client/client.ts';
import { chooseFile, holdFile, isFirmFile } from '../client/files.ts';
import { notifyFailure, queryClient, refreshEverything } from '../client/queries.ts';
import { useLeave } from '../components/form/unsaved-forms.tsx';
import { firstNames } from '../components/text/first-names.ts';
import { useText } from '../components/text/text.tsx';
import { beginAtHome, beginWith } from './beginning.ts';

/**
 * Opens, creates and closes firm files. Each act leads to the home screen of the firm that is then open, or to the first
 * screen when none is. The home screen of another firm reads nothing before that firm is the one shown.
 */
export function useFirmActions() {
  const [, navigate] = useLocation();
  const leave = useLeave();
  const text = useText();
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
  const close = useMutation(
    api.firms.close.mutationOptions({ ...whenDone, onMutate: leaveFirm, onSuccess: refreshEverything }),
  );

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

  /** Opens the first firm file among those dropped, and says which others are left aside; false where there is none. */
  function openDropped(files: readonly File[]): boolean {
    const firm = files.find(({ name }) => isFirmFile(name));
    if (firm === undefined) return false;
    void openFile(firm);
    const others = files.filter((file) => file !== firm).map(({ name }) => name);
    const told = { name: firm.name, others: firstNames(text, others), count: others.length };
    if (others.length > 0)
      notifications.show({ color: 'warn', message: text.t('start.onlyFirm', told), autoClose: 15_000 });
    return true;
  }

  return { open, openFor, create, demonstrate, close, openFile, openDropped };
}

/** The screens of the firm go before it is closed: what they read meanwhile would be refused. */
function leaveFirm(): void {
  queryClient.setQueryData(api.app.get.queryKey(), (state) => state && { ...state, firm: null });
}

function shownId(): string | null {
  return queryClient.getQueryData(api.app.get.queryKey())?.firm?.id ?? null;
}
