import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { compactIdentifier } from '../../../shared/domain/values/identifiers.ts';
import { isSiren } from '../../../shared/domain/values/siren.ts';
import { useText } from '../../components/text/text.tsx';

type CreateFirmFormProps = { isBusy: boolean; onCreate: (firm: { name: string; siren?: string }) => void };

export function CreateFirmForm({ isBusy, onCreate }: CreateFirmFormProps) {
  const { t } = useText();
  const form = useForm({
    initialValues: { name: '', siren: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('app.firmNameMissing') : null),
      siren: (siren) =>
        compactIdentifier(siren) === null || isSiren(compactIdentifier(siren) ?? '') ? null : t('app.sirenWrong'),
    },
  });
  return (
    <form
      onSubmit={form.onSubmit(({ name, siren }) => {
        const compact = compactIdentifier(siren);
        onCreate({ name: name.trim(), ...(compact === null ? {} : { siren: compact }) });
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
