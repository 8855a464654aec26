import { TextInput } from '@mantine/core';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type ViewNameFormProps = {
  name: string;
  hint?: string;
  onSave: (name: string) => Promise<unknown>;
};

/** The name under which a list is kept in the side bar. */
export function ViewNameForm({ name, hint, onSave }: ViewNameFormProps) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { name },
    checks: { name: (typed) => (typed.trim() === '' ? t('views.nameMissing') : null) },
    send: (typed) => onSave(typed.name.trim()),
    refusals: { view: 'name' },
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <TextInput label={t('views.name')} description={hint} maxLength={60} {...field('name')} />
    </DialogForm>
  );
}
