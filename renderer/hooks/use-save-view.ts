import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import type { Inputs } from '../../shared/contract/index.ts';
import { api } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';

/** Parameters of the address that open something rather than filter. */
const passing = ['cell', 'document'];

/** Keeps what a list shows, with its address, under a name: the props of `SaveView`. */
export function useSaveView(question: Inputs['views']['save']['question']) {
  const { t } = useText();
  const [parameters] = useSearchParams();
  const save = useMutation(
    api.views.save.mutationOptions({
      onSuccess: (_view, { name }) => notifications.show({ color: 'ok', message: t('views.saved', { name }) }),
    }),
  );
  return {
    isBusy: save.isPending,
    onSave(name: string) {
      const address = new URLSearchParams(parameters);
      for (const key of passing) address.delete(key);
      save.mutate({ name, address: address.toString(), question });
    },
  };
}
