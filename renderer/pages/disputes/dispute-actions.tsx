import { Button, Group } from '@mantine/core';
import { IconBan, IconChecks, IconLink, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { useText } from '../../components/text/text.tsx';
import { ChangeDispute } from './change-dispute.tsx';
import classes from './disputes.module.css';
import { LinkCreditNote } from './link-credit-note.tsx';
import { ResolveDispute } from './resolve-dispute.tsx';

/** What can be done with a dispute: settle one that stands, or say which credit note pays what was conceded. */
export function DisputeActions({ dispute }: { dispute: DisputeRow }) {
  if (dispute.resolvedOn === null) return <StandingActions dispute={dispute} />;
  return dispute.awaitedCents > 0 ? <ConcededActions dispute={dispute} /> : null;
}

function ConcededActions({ dispute }: { dispute: DisputeRow }) {
  const { t } = useText();
  const [isLinking, setLinking] = useState(false);
  return (
    <>
      <Group gap="xs" mt="md">
        <Button leftSection={<IconLink size={15} />} onClick={() => setLinking(true)}>
          {t('disputes.link')}
        </Button>
      </Group>
      <p className={classes.hint}>{t('disputes.linkHint')}</p>
      <LinkCreditNote dispute={isLinking ? dispute : null} onClose={() => setLinking(false)} />
    </>
  );
}

/** No question asked: all of it can be undone. */
function StandingActions({ dispute }: { dispute: DisputeRow }) {
  const { t } = useText();
  const [open, setOpen] = useState<'change' | 'resolve' | null>(null);
  const withdraw = useMutation(
    api.disputes.withdraw.mutationOptions({ onSuccess: () => tellDone(t('disputes.withdrawn')) }),
  );
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
