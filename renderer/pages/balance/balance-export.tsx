import { useMutation } from '@tanstack/react-query';
import { balanceFormat } from '../../../shared/contract/balance.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { deliver } from '../../client/files.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';

/** What is exported is what is on screen: the same date, basis, buckets, search and order. */
export function BalanceExport({ input }: { input: Omit<Inputs['balance']['export'], 'format'> }) {
  const { t } = useText();
  const { mutate, isPending } = useMutation(
    api.balance.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <ExportMenu
      formats={balanceFormat.options}
      isBusy={isPending}
      onExport={(format) => mutate({ ...input, format })}
    />
  );
}
