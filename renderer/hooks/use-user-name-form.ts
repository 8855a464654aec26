import { client } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';
import { useAppState } from './use-app-state.ts';
import { useEditForm } from './use-edit-form.ts';

/** The form of the name under which the user acts; `onSaved` is given the new name. */
export function useUserNameForm(onSaved: (userName: string) => void = () => {}) {
  const { t } = useText();
  const { userName } = useAppState();
  return useEditForm({
    start: { userName },
    checks: { userName: (typed) => (typed.trim() === '' ? t('app.yourNameMissing') : null) },
    async send(typed) {
      const userName = typed.userName.trim();
      await client.app.setPreferences({ userName });
      return userName;
    },
    onSaved,
  });
}
