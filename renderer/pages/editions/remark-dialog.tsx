import { Textarea } from '@mantine/core';
import type { EditionRow } from '../../../shared/contract/editions.ts';
import { client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type RemarkDialogProps = { editionId: number; row: EditionRow; onClose: () => void };

/** The remark on one customer of an edition; empty removes it. */
export function RemarkDialog({ editionId, row, onClose }: RemarkDialogProps) {
  const { t } = useText();
  return (
    <FormDialog opened onClose={onClose} title={t('editions.remarkTitle', { customer: row.name })}>
      <RemarkFields editionId={editionId} row={row} />
    </FormDialog>
  );
}

function RemarkFields({ editionId, row }: Omit<RemarkDialogProps, 'onClose'>) {
  const { t } = useText();
  const { customerId, currency } = row;
  const { field, frame } = useEditForm({
    start: { remark: row.remark ?? '' },
    send: ({ remark }) =>
      client.editions.remark({
        id: editionId,
        customerId,
        currency,
        remark: remark.trim() === '' ? null : remark.trim(),
      }),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <Textarea
        label={t('editions.remark')}
        description={t('editions.remarkText')}
        maxLength={5000}
        minRows={3}
        autosize
        {...field('remark')}
      />
    </DialogForm>
  );
}
