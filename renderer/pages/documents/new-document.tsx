import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import { DocumentForm } from './document-form.tsx';

/** The button and the window by which a document is typed on a customer's account. */
export function NewDocument({ customerId }: { customerId: number }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFilePlus size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
        {t('edits.newDocument')}
      </Button>
      <DocumentForm
        customerId={customerId}
        title={t('edits.newDocument')}
        opened={isOpen}
        onSave={(typed) => client.documents.create({ ...typed, customerId })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
