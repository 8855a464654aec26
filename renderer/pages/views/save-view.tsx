import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Inputs } from '../../../shared/contract/index.ts';
import { client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { ViewNameForm } from './view-name-form.tsx';

/** Parameters of the address that open something rather than filter. */
const passing = ['cell', 'control', 'document'];

/** The button and the window by which a list, with its address, is kept under a name. */
export function SaveView({ question }: { question: Inputs['views']['save']['question'] }) {
  const { t } = useText();
  const [parameters] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  async function save(name: string) {
    const address = new URLSearchParams(parameters);
    for (const key of passing) address.delete(key);
    await client.views.save({ name, address: address.toString(), question });
    tellDone(t('views.saved', { name }));
  }
  return (
    <>
      <Button variant="default" leftSection={<IconBookmark size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
        {t('views.save')}
      </Button>
      <FormDialog opened={isOpen} onClose={() => setOpen(false)} title={t('views.save')} size="sm">
        <ViewNameForm name="" hint={t('views.nameHint')} onSave={save} />
      </FormDialog>
    </>
  );
}
