import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EditionRow } from '../../../shared/contract/editions.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';

type RemarkDialogProps = { editionId: number; row: EditionRow; onClose: () => void };

/** The remark on one customer of an edition; empty removes it. */
export function RemarkDialog({ editionId, row, onClose }: RemarkDialogProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(row.remark ?? '');
  const save = useMutation(api.editions.remark.mutationOptions({ onSuccess: onClose }));
  const remark = typed.trim() === '' ? null : typed.trim();
  return (
    <Modal opened onClose={onClose} title={t('editions.remarkTitle', { customer: row.name })} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id: editionId, customerId: row.customerId, currency: row.currency, remark });
        }}
      >
        <Stack gap="md">
          <Textarea
            data-autofocus
            label={t('editions.remark')}
            description={t('editions.remarkText')}
            maxLength={5000}
            minRows={3}
            autosize
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
