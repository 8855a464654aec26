import { Button, Group } from '@mantine/core';
import { IconBan, IconChecks, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { useText } from '../../components/text/text.tsx';
import { ChangeDispute } from './change-dispute.tsx';
import classes from './disputes.module.css';
import { ResolveDispute } from './resolve-dispute.tsx';

/** What can be done with a dispute that stands. No question asked: all of it can be undone. */
export function DisputeActions({ dispute }: { dispute: DisputeRow }) {
  const { t } = useText();
  const [open, setOpen] = useState<'change' | 'resolve' | null>(null);
  const withdraw = useMutation(
    api.disputes.withdraw.mutationOptions({ onSuccess: () => tellDone(t('disputes.withdrawn')) }),
  );
  if (dispute.resolvedOn !== null) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Group gap="xs" mt="md">
        <Button leftSection={<IconChecks size={15} />} onClick={() => setOpen('resolve')}>
          {t('disputes.resolve')}
        </Button>
        <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setOpen('change')}>
          {t('disputes.change')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBan size={15} />}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ id: dispute.id })}
        >
          {t('disputes.withdraw')}
        </Button>
      </Group>
      <p className={classes.hint}>{t('disputes.withdrawHint')}</p>
      <ChangeDispute dispute={open === 'change' ? dispute : null} onClose={close} />
      <ResolveDispute dispute={open === 'resolve' ? dispute : null} onClose={close} />
    </>
  );
}
