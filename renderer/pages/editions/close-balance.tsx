import { Button, Checkbox, Stack, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import { api } from '../../client/client.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** Stores the balance on screen as the next edition. */
export function CloseBalance({ parameters }: { parameters: BalanceParameters }) {
  const { t, day } = useText();
  const { today } = useAppState();
  const reasonId = useId();
  const isAhead = parameters.asOf > today;
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [takeRemarks, setTakeRemarks] = useState(true);
  const create = useMutation(
    api.editions.create.mutationOptions({
      onSuccess: ({ id, number }) => {
        notifications.show({ color: 'ok', message: t('editions.created', { number }) });
        navigate(`/balance/editions/${id}`);
      },
    }),
  );
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
      <ConfirmDialog
        opened={isOpen}
        title={t('editions.create')}
        confirmLabel={t('editions.create')}
        isBusy={create.isPending}
        onConfirm={() => create.mutate({ ...parameters, takeRemarks })}
        onClose={() => setOpen(false)}
      >
        <Stack gap="sm">
          <p>{t('editions.createText', { date: day(parameters.asOf) })}</p>
          <p>{t('editions.createOptions')}</p>
          <Checkbox
            label={t('editions.takeRemarks')}
            checked={takeRemarks}
            onChange={(event) => setTakeRemarks(event.currentTarget.checked)}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
