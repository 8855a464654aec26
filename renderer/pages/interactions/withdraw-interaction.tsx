import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { useText } from '../../components/text/text.tsx';

/** The button that takes an interaction away. No question asked: it can be undone. */
export function WithdrawInteraction({ id }: { id: number }) {
  const { t } = useText();
  const withdraw = useMutation(
    api.interactions.withdraw.mutationOptions({ onSuccess: () => tellDone(t('interactions.withdrawn')) }),
  );
  return (
    <Button variant="subtle" size="compact-sm" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
      {t('interactions.withdraw')}
    </Button>
  );
}
