import { client } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';
import { useAppState } from './use-app-state.ts';
import { useEditForm } from './use-edit-form.ts';

/** The form of the name under which the user acts. */
export function useUserNameForm() {
  const { t } = useText();
  const { userName } = useAppState();
  return useEditForm({
    start: { userName },
    checks: { userName: (typed) => (typed.trim() === '' ? t('app.yourNameMissing') : null) },
    send: (typed) => client.app.setPreferences({ userName: typed.userName.trim() }),
  });
}
