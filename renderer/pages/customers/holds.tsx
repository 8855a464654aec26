import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { ExtendHold } from './extend-hold.tsx';

/** Why this customer is not reminded, until when, and the way to lift it. */
export function Holds({ holds }: { holds: Outputs['customers']['get']['holds'] }) {
  const { t, day } = useText();
  const end = useMutation(
    api.customers.endHold.mutationOptions({
      onSuccess: () => tellDone(t('customers.holdLifted')),
    }),
  );
  return holds.map((hold) => (
    <Notice
      key={hold.id}
      tone="warn"
      title={[t(`customers.hold.${hold.kind}`), hold.reference, t('customers.holdUntil', { date: day(hold.untilOn) })]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <ExtendHold hold={hold} />
          <Button
            variant="default"
            aria-label={t('customers.holdEndOf', { reason: t(`customers.hold.${hold.kind}`) })}
            loading={end.isPending}
            onClick={() => end.mutate({ id: hold.id })}
          >
            {t('customers.holdEnd')}
          </Button>
        </>
      }
    >
      {hold.reason}
    </Notice>
  ));
}
