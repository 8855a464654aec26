import { Button } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import type { HeldTogether } from './held-together.ts';
import { LastDay } from './last-day.tsx';

/** The button and the window by which holds end on another day. */
export function ExtendHold({ held }: { held: HeldTogether }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const title = t('holds.extendOf', { reason: t(`holds.kind.${held.first.kind}`) });
  return (
    <>
      <Button variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('holds.extend')}
      </Button>
      <FormDialog opened={isOpen} onClose={() => setOpen(false)} title={title}>
        <EndField held={held} />
      </FormDialog>
    </>
  );
}

function EndField({ held: { first, holds } }: { held: HeldTogether }) {
  const { t } = useText();
  const { field, frame, change } = useEditForm({
    start: { untilOn: first.untilOn },
    send: ({ untilOn }) => client.holds.extend({ ids: holds.map(({ id }) => id), untilOn }),
    told: t('holds.extended'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <LastDay field={field('untilOn')} onChoose={(untilOn) => change({ untilOn })} />
    </DialogForm>
  );
}
