import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFilePlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import { DocumentForm } from './document-form.tsx';

/** The button and the window by which a document is typed on a customer's account. */
export function NewDocument({ customerId }: { customerId: number }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const create = useMutation(
    api.documents.create.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('edits.documentSaved') }),
    }),
  );
  return (
    <>
      <Button variant="default" leftSection={<IconFilePlus size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
        {t('edits.newDocument')}
      </Button>
      <DocumentForm
        customerId={customerId}
        title={t('edits.newDocument')}
        opened={isOpen}
        isPending={create.isPending}
        onSave={(typed) => create.mutateAsync({ ...typed, customerId })}
        onSaved={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
