import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../../client/client.ts';
import { useText } from '../../../components/text/text.tsx';

type DiscardImportProps = { batchId: number; backTo: string };

/** Drops an import that waits to be applied, and goes back to where files are chosen. */
export function DiscardImport({ batchId, backTo }: DiscardImportProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const discard = useMutation(
    api.imports.discard.mutationOptions({
      // The page is left at once, because the import it shows must not be read again while it is deleted.
      onMutate: () => navigate(backTo),
      onSuccess: () => notifications.show({ color: 'ok', message: t('imports.discarded') }),
    }),
  );
  return (
    <Button variant="default" onClick={() => discard.mutate({ batchId })}>
      {t('imports.discard')}
    </Button>
  );
}
