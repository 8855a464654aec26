import { Anchor, SegmentedControl, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ControlLine, ControlQuestion } from '../../../shared/contract/balance-control.ts';
import { causesOf } from '../../../shared/domain/balance/control-causes.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import classes from './balance.module.css';
import type { OpenedLines } from './control-questions.ts';

/** The lines that amounts of the control are made of, and what causes a difference between them. */
export function ControlLinesDrawer({ opened, onClose }: { opened: OpenedLines | null; onClose: () => void }) {
  const { t } = useText();
  const title = opened?.name ? t('balance.linesTitle', { customer: opened.name }) : t('balance.refusedTitle');
  return (
    <SideDrawer opened={opened !== null} title={title} onClose={onClose} size={760}>
      {opened ? <Opened key={`${opened.name} ${opened.shown}`} {...opened} /> : null}
    </SideDrawer>
  );
}

function Opened({ questions, shown, differenceCents }: OpenedLines) {
  const { t } = useText();
  const [side, setSide] = useState(shown);
  const question = questions.find(({ of }) => of === side) ?? questions[0];
  const refused = questions.find(({ of }) => of === 'refused');
  return (
    <Stack gap="sm">
      {differenceCents !== null && refused ? <Causes differenceCents={differenceCents} refused={refused} /> : null}
      {questions.length > 1 ? (
        <SegmentedControl
          aria-label={t('balance.control')}
          value={side}
          onChange={setSide}
          data={questions.map(({ of }) => ({ value: of, label: t(`balance.side.${of}`) }))}
        />
      ) : null}
      {question ? <Lines key={side} question={question} /> : null}
    </Stack>
  );
}

function Causes({ differenceCents, refused }: { differenceCents: number; refused: ControlQuestion }) {
  const { t, money } = useText();
  const { data } = useQuery(api.balance.controlLines.queryOptions({ input: { question: refused, limit: 1 } }));
  if (!data) return null;
  return causesOf(differenceCents, data.totalCents).map(({ cause, cents }) => (
    <Notice key={cause} tone={cause === 'refused' ? 'warn' : 'late'}>
      {t(`balance.cause.${cause}`, { amount: money(cents) })}
    </Notice>
  ));
}

function Lines({ question }: { question: ControlQuestion }) {
  const text = useText();
  const { t } = text;
  const query = useInfiniteQuery(
    api.balance.controlLines.infiniteOptions({
      input: (cursor: string | undefined) => ({ question, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { first, tableProps } = usePages(query);
  return (
    <div>
      <div className={classes.summary}>
        <span>{t('balance.lines', { count: first?.count ?? 0 })}</span>
        <Money cents={first?.totalCents ?? 0} strong />
      </div>
      <DataTable
        label={t(`balance.side.${question.of}`)}
        columns={columnsOf(text, isOfAll(question))}
        rowKey={(row) => `${row.source} ${row.id}`}
        {...tableProps}
        count={first?.count}
        empty={<EmptyState icon={IconFileOff} text={t('balance.noLines')} />}
        maxHeight={560}
      />
    </div>
  );
}

const isOfAll = (question: ControlQuestion) => question.of === 'refused' && question.customers === undefined;

function columnsOf({ t }: Text, ofAll: boolean): Column<ControlLine>[] {
  const customer: Column<ControlLine> = {
    key: 'customer',
    header: t('balance.customer'),
    width: 120,
    grow: 2,
    cell: (row) => row.name || row.customer,
  };
  return [
    { key: 'on', header: t('documents.issuedOn'), width: 102, cell: (row) => <DayText day={row.on} /> },
    { key: 'source', header: t('balance.lineFrom'), width: 190, grow: 3, cell: (row) => <Origin row={row} /> },
    ...(ofAll ? [customer] : []),
    { key: 'reference', header: t('documents.reference'), width: 110, grow: 1, cell: (row) => row.reference },
    { key: 'label', header: t('documents.label'), width: 120, grow: 2, cell: (row) => row.label },
    {
      key: 'amount',
      header: t('documents.amount'),
      width: 110,
      align: 'end',
      cell: ({ cents }) => (cents === null ? t('balance.unknownAmount') : <Money cents={cents} bare />),
    },
  ];
}

/** The file and line, which open the import they came with; of the firm's own documents, what they are. */
function Origin({ row: { source, batchId, file, line } }: { row: ControlLine }) {
  const { t } = useText();
  if (batchId === null || file === null) return t(`balance.lineSource.${source}`);
  const place = t(source === 'refused' ? 'balance.refusedLineOf' : 'balance.lineOf', { file, line: String(line) });
  return (
    <Anchor component={Link} href={`/imports/${batchId}`} title={place}>
      {place}
    </Anchor>
  );
}
