import { Button, Stack, TextInput } from '@mantine/core';
import { compactIdentifier } from '../../../shared/domain/values/identifiers.ts';
import { isSiren } from '../../../shared/domain/values/siren.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { EditForm } from '../../components/form/edit-form.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import classes from './start.module.css';

export type NewFirm = { name: string; siren?: string };
type CreateFirmFormProps = {
  isInDialog?: boolean;
  /** What is known of the firm already. */
  start?: { readonly name: string; readonly siren: string | null };
  submitLabel?: string;
  hint?: string;
  /** Creates the firm; false when the user gave up. */
  onCreate: (firm: NewFirm) => Promise<unknown>;
};

/** Name and SIREN of a new firm, on the start screen or in a window. */
export function CreateFirmForm({ isInDialog = false, start, submitLabel, hint, onCreate }: CreateFirmFormProps) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { name: start?.name ?? '', siren: start?.siren ?? '' },
    checks: {
      name: (name) => (name.trim() === '' ? t('app.firmNameMissing') : null),
      siren: (siren) =>
        compactIdentifier(siren) === null || isSiren(compactIdentifier(siren) ?? '') ? null : t('app.sirenWrong'),
    },
    send: ({ name, siren }) => {
      const compact = compactIdentifier(siren);
      return onCreate({ name: name.trim(), ...(compact === null ? {} : { siren: compact }) });
    },
    isAct: true,
  });
  const fields = (
    <>
      <TextInput label={t('app.firmName')} maxLength={200} {...field('name')} />
      <TextInput label={t('app.siren')} description={t('app.sirenHint')} {...field('siren')} />
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
    </>
  );
  if (isInDialog)
    return (
      <DialogForm frame={frame} submitLabel={submitLabel ?? t('app.create')}>
        {fields}
      </DialogForm>
    );
  return (
    <EditForm frame={frame}>
      <Stack gap="md">
        {fields}
        <Button type="submit" variant="default" loading={frame.isSaving}>
          {t('app.create')}
        </Button>
      </Stack>
    </EditForm>
  );
}
