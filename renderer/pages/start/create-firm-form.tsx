import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../components/text.tsx';

type CreateFirmFormProps = { isBusy: boolean; onCreate: (firm: { name: string; siren?: string }) => void };

export function CreateFirmForm({ isBusy, onCreate }: CreateFirmFormProps) {
  const { t } = useText();
  const form = useForm({
    initialValues: { name: '', siren: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('app.firmNameMissing') : null),
      siren: (siren) => (/^(\d{9})?$/.test(siren.replace(/\s/g, '')) ? null : t('app.sirenWrong')),
    },
  });
  return (
    <form
      onSubmit={form.onSubmit(({ name, siren }) => {
        const digits = siren.replace(/\s/g, '');
        onCreate({ name: name.trim(), ...(digits === '' ? {} : { siren: digits }) });
      })}
    >
      <Stack gap="md">
        <TextInput label={t('app.firmName')} data-autofocus maxLength={200} {...form.getInputProps('name')} />
        <TextInput label={t('app.siren')} description={t('app.sirenHint')} {...form.getInputProps('siren')} />
        <Button type="submit" loading={isBusy}>
          {t('app.create')}
        </Button>
      </Stack>
    </form>
  );
}
