import { TextInput } from '@mantine/core';
import { client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type NameBucketsProps = { limits: readonly number[]; opened: boolean; onClose: () => void };

/** The window that keeps the limits in use under a name. */
export function NameBuckets({ limits, opened, onClose }: NameBucketsProps) {
  const { t } = useText();
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('balance.nameBucketsTitle', { limits: limits.join(', ') })}
      size="sm"
    >
      <NameFields limits={limits} />
    </FormDialog>
  );
}

function NameFields({ limits }: { limits: readonly number[] }) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { name: limits.join('-') },
    checks: { name: (name) => (name.trim() === '' ? t('balance.bucketSetNameMissing') : null) },
    send: ({ name }) => client.firm.saveBucketSet({ name: name.trim(), buckets: [...limits] }),
    told: t('balance.bucketSetSaved'),
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <TextInput label={t('balance.bucketSetName')} maxLength={40} {...field('name')} />
      <p>{t('balance.bucketSetHint')}</p>
    </DialogForm>
  );
}
