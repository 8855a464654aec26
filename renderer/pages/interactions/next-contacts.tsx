import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** The next contacts planned with a customer and not done, with the tick that says they are. */
export function NextContacts({ customerId }: { customerId: number }) {
  const { t, day } = useText();
  const next = useQuery(api.interactions.nextOf.queryOptions({ input: { customerId } })).data;
  const mark = useMutation(
    api.interactions.markNext.mutationOptions({ onSuccess: () => tellDone(t('interactions.nextDoneTold')) }),
  );
  return next?.map(({ id, nextOn, nextNote, isLate }) => {
    const planned =
      nextNote === null
        ? t('interactions.next', { date: day(nextOn) })
        : t('interactions.nextWith', { date: day(nextOn), note: nextNote });
    return (
      <Notice
        key={id}
        tone={isLate ? 'warn' : 'info'}
        title={isLate ? `${planned} · ${t('interactions.nextLate')}` : planned}
        actions={
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCheck size={15} stroke={1.6} />}
            loading={mark.isPending}
            onClick={() => mark.mutate({ id, isDone: true })}
          >
            {t('interactions.nextDone')}
          </Button>
        }
      />
    );
  });
}
