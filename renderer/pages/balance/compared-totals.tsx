import { Stack } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type ComparedAmountColumn, comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import { controlWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import type { ComparedSide } from '../../components/list/compared-amounts.tsx';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { usePassingList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { type OpenedLines, ofDifference } from './control-questions.ts';

type Row = Outputs['balance']['compared']['rows'][number];

/** The amount that each column opens. */
const sides: Readonly<Record<string, ComparedSide>> = {
  expectedCents: 'expected',
  actualCents: 'actual',
  differenceCents: 'difference',
};

const opens = () => true;
const looks: Partial<Record<ComparedAmountColumn, Look<Row>>> = {
  name: { width: 150 },
  expectedCents: { width: 126, opens },
  actualCents: { width: 126, opens },
  differenceCents: {
    width: 126,
    opens,
    cell: ({ differenceCents: cents }) => <Money cents={cents} bare dashZero tone={cents === 0 ? undefined : 'late'} />,
  },
};

type ComparedTotalsProps = {
  parameters: Pick<BalanceParameters, 'asOf' | 'knownAt'>;
  onOpen: (lines: OpenedLines) => void;
};

/** The two totals that the control compares, and every customer they are made of; each amount opens its lines. */
export function ComparedTotals({ parameters, onOpen }: ComparedTotalsProps) {
  const text = useText();
  const { t } = text;
  const { asOf, knownAt } = parameters;
  const moment = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  const view = usePassingList('comparedTotals', comparedAmountList);
  const { first, tableProps } = useListPages(api.balance.compared, view, (question) => ({ ...moment, ...question }));
  const columns = listColumns(text, { list: comparedAmountList, words: controlWords, looks, first });
  const exporting = useExport((wanted) =>
    client.balance.exportCompared({ ...moment, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <Stack gap={8}>
      <ListTable
        {...{ view, columns }}
        words={controlWords}
        label={t('balance.comparedLabel')}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        rowKey={({ customer }) => customer}
        about={({ customerId }) => (customerId === null ? undefined : { customerId })}
        onOpenCell={(row, column) => onOpen(ofDifference('ledger', row, sides[column] ?? 'expected', parameters))}
        {...tableProps}
        count={first?.count}
        empty={<EmptyState icon={IconScale} text={t('balance.empty')} />}
        maxHeight={360}
      />
    </Stack>
  );
}
