import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { useText } from '../../../components/text/text.tsx';
import { ExtendHold, heldTogether } from '../../holds/index.ts';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';

/** A hold on its last day is extended, or lifted at once; left alone, it ends by itself. */
export function HoldActs({ item, onDone }: ActsProps) {
  const { t } = useText();
  const { customerId } = item;
  const customer = useQuery(
    api.customers.get.queryOptions({ input: { id: customerId ?? 1 }, enabled: customerId !== null }),
  ).data;
  const end = useMutation(
    api.holds.end.mutationOptions({
      onSuccess: () => {
        tellDone(t('holds.lifted'));
        onDone();
      },
    }),
  );
  const held = heldTogether(customer?.holds ?? []).find(({ holds }) => holds.some(({ id }) => id === item.subjectId));
  return (
    <>
      <NoteContact item={item} />
      {held === undefined ? null : (
        <>
          <ExtendHold held={held} />
          <Button
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate({ ids: held.holds.map(({ id }) => id) })}
          >
            {t('holds.end')}
          </Button>
        </>
      )}
    </>
  );
}
