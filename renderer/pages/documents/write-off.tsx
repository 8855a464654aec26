import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writtenOffNatures } from '../../../shared/domain/kinds.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type WriteOffProps = {
  document: { id: number; reference: string; openCents: Cents; currency: string };
  /** In a row of a table. */
  isCompact?: boolean;
};

/** Settles what little remains of a document, for a reason; nothing where more remains than the firm writes off. */
export function WriteOff({ document, isCompact = false }: WriteOffProps) {
  const { t, money } = useText();
  const [isOpen, setOpen] = useState(false);
  const { data: firm } = useQuery(api.firm.get.queryOptions());
  const limitCents = firm?.writeOffLimitCents ?? 0;
  if (document.openCents === 0 || document.openCents > limitCents) return null;
  const title = t('edits.writeOffTitle', { amount: money(document.openCents, document.currency) });
  return (
    <>
      {isCompact ? (
        <ActionIcon size={24} aria-label={title} title={title} onClick={() => setOpen(true)}>
          <IconScissors size={15} />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<IconScissors size={15} />} onClick={() => setOpen(true)}>
          {t('edits.writeOff')}
        </Button>
      )}
      <FormDialog opened={isOpen} title={title} onClose={() => setOpen(false)}>
        <WriteOffFields document={document} limitCents={limitCents} />
      </FormDialog>
    </>
  );
}

type WriteOffFieldsProps = { document: WriteOffProps['document']; limitCents: Cents };

function WriteOffFields({ document: { id, reference }, limitCents }: WriteOffFieldsProps) {
  const { t, money } = useText();
  const { today } = useAppState();
  const { field, frame } = useEditForm({
    start: { reason: '', nature: writtenOffNatures[0] as (typeof writtenOffNatures)[number] },
    checks: { reason: (reason) => (reason.trim() === '' ? t('edits.writeOffReasonMissing') : null) },
    send: ({ reason, nature }) => client.documents.writeOff({ id, issuedOn: today, reason: reason.trim(), nature }),
    told: t('edits.writeOffDone'),
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('edits.writeOff')}>
      <p>
        {t('edits.writeOffText', { reference })} {t('edits.writeOffLimit', { limit: money(limitCents) })}
      </p>
      <Select
        label={t('edits.nature')}
        allowDeselect={false}
        data={writtenOffNatures.map((value) => ({ value, label: t(`documents.nature.${value}`) }))}
        {...field('nature')}
      />
      <TextInput label={t('edits.writeOffReason')} maxLength={500} {...field('reason')} />
    </DialogForm>
  );
}
