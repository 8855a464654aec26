import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Inputs } from '../../../shared/contract/index.ts';
import { api } from '../../client.ts';
import { useText } from '../../components/text.tsx';
import { deliver } from '../../files.ts';

/** What is exported is what is on screen: the same date, basis, buckets, search and order. */
export function BalanceExport({ input }: { input: Omit<Inputs['balance']['export'], 'format'> }) {
  const { t } = useText();
  const { mutate, isPending } = useMutation(
    api.balance.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          loading={isPending}
          leftSection={<IconDownload size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('common.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileTypePdf size={16} stroke={1.6} />}
          onClick={() => mutate({ ...input, format: 'pdf' })}
        >
          {t('balance.exportPdf')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeXls size={16} stroke={1.6} />}
          onClick={() => mutate({ ...input, format: 'xlsx' })}
        >
          {t('balance.exportXlsx')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}
          onClick={() => mutate({ ...input, format: 'csv' })}
        >
          {t('balance.exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
