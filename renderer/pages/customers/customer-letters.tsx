import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api, client } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';

type LetterRow = Outputs['letters']['list']['rows'][number];

/** The letters this customer was sent, each as it left. */
export function CustomerLetters({ customerId }: { customerId: number }) {
  const { t } = useText();
  const [file, setFile] = useState<{ url: string; name: string } | null>(null);
  const view = useMutation({ mutationFn: (id: number) => client.letters.view({ id }), onSuccess: setFile });
  const query = useInfiniteQuery(
    api.letters.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ customerId, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { first, tableProps } = usePages(query);
  const columns: Column<LetterRow>[] = [
    { key: 'title', header: t('customers.letter'), width: 220, grow: 2, cell: (row) => row.title },
    { key: 'number', header: t('customers.letterNumber'), width: 80, align: 'end', cell: (row) => row.number },
    { key: 'issuedOn', header: t('common.date'), width: 100, cell: (row) => <DayText day={row.issuedOn} /> },
    {
      key: 'total',
      header: t('common.amount'),
      width: 130,
      align: 'end',
      cell: (row) => <Money cents={row.totalCents} dashZero />,
    },
    { key: 'pages', header: t('customers.letterPages'), width: 80, align: 'end', cell: (row) => row.pageCount },
  ];
  return (
    <>
      <DataTable
        label={t('customers.tab.letters')}
        columns={columns}
        rowKey={(row) => row.id}
        count={first?.count}
        onOpen={(row) => view.mutate(row.id)}
        {...tableProps}
        empty={<EmptyState icon={IconMailOff} text={t('customers.lettersNone')} />}
      />
      <PdfWindow
        file={file ? { ...file, hasWindow: true, onDownload: () => download(file.url, file.name) } : null}
        onClose={() => setFile(null)}
      />
    </>
  );
}
