import { TextInput } from '@mantine/core';
import { tellDone } from '../client/tell-done.ts';
import { DialogForm, FormDialog } from '../components/dialog/form-dialog.tsx';
import { useText } from '../components/text/text.tsx';
import { useAppState } from '../hooks/use-app-state.ts';
import { useUserNameForm } from '../hooks/use-user-name-form.ts';

/** The window in which the user changes the name under which they act. */
export function UserNameDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('app.yourName')} size="sm">
      <UserNameForm />
    </FormDialog>
  );
}

function UserNameForm() {
  const { t } = useText();
  const { userName } = useAppState();
  const { field, frame } = useUserNameForm((name) => tellDone(t('app.yourNameSaved', { name })));
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <TextInput
        label={t('app.yourName')}
        description={`${t('app.yourNameText')} ${t('app.yourNameKept', { name: userName })}`}
        maxLength={60}
        {...field('userName')}
      />
    </DialogForm>
  );
}
