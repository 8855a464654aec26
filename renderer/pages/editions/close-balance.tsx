import { Button, Checkbox, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import { client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';

/** Stores the balance on screen as the next edition. */
export function CloseBalance({ parameters }: { parameters: BalanceParameters }) {
  const { t } = useText();
  const { today } = useAppState();
  const reasonId = useId();
  const isAhead = parameters.asOf > today;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip label={t('editions.createAhead')} disabled={!isAhead}>
        <Button
          variant="default"
          leftSection={<IconLock size={16} stroke={1.6} />}
          // Still reached by keyboard and pointer, so that its reason can be read.
          data-disabled={isAhead}
          aria-disabled={isAhead}
          aria-describedby={isAhead ? reasonId : undefined}
          onClick={() => !isAhead && setOpen(true)}
        >
          {t('editions.create')}
        </Button>
      </Tooltip>
      {isAhead ? (
        <span id={reasonId} className="visually-hidden">
          {t('editions.createAhead')}
        </span>
      ) : null}
      <FormDialog opened={isOpen} title={t('editions.create')} onClose={() => setOpen(false)}>
        <CloseFields parameters={parameters} />
      </FormDialog>
    </>
  );
}

function CloseFields({ parameters }: { parameters: BalanceParameters }) {
  const { t, day } = useText();
  const [, navigate] = useLocation();
  const { tick, frame } = useEditForm({
    start: { takeRemarks: true },
    send: (options) => client.editions.create({ ...parameters, ...options }),
    isAct: true,
    onSubmitted: ({ id, number }) => {
      tellDone(t('editions.created', { number: String(number) }));
      navigate(`/balance/editions/${id}`);
    },
  });
  return (
    <DialogForm frame={frame} submitLabel={t('editions.create')}>
      <p>{t('editions.createText', { date: day(parameters.asOf) })}</p>
      <p>{t('editions.createOptions')}</p>
      <LastingAct kind="editions.create" />
      <Checkbox label={t('editions.takeRemarks')} {...tick('takeRemarks')} />
    </DialogForm>
  );
}
