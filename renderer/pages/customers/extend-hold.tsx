import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type Hold = Outputs['customers']['get']['holds'][number];

/** The button and the window by which a suspension ends on another day. */
export function ExtendHold({ hold }: { hold: Hold }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const title = t('customers.holdExtendOf', { reason: t(`customers.hold.${hold.kind}`) });
  return (
    <>
      <Button variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('customers.holdExtend')}
      </Button>
      <FormDialog opened={isOpen} onClose={() => setOpen(false)} title={title} size="sm">
        <EndField hold={hold} />
      </FormDialog>
    </>
  );
}

function EndField({ hold: { id, untilOn } }: { hold: Hold }) {
  const { t } = useText();
  const { today } = useAppState();
  const { field, frame } = useEditForm({
    start: { untilOn },
    send: (typed) => client.customers.extendHold({ id, untilOn: typed.untilOn }),
    told: t('customers.holdExtended'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <DayInput label={t('customers.holdUntilLabel')} today={today} minimum={today} required {...field('untilOn')} />
    </DialogForm>
  );
}
