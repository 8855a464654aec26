import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type ProposalColumn, proposalList } from '../../../shared/domain/lists/proposal-list.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { proposalWords } from '../../../shared/i18n/lists/proposal-words.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import { ListTable, type ListTableProps } from '../../components/list/list-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { EmptyLedger } from '../home/index.ts';
import { ChannelBadge } from './channel-badge.tsx';
import { Lateness } from './lateness.tsx';
import { ReasonList } from './reason-list.tsx';
import classes from './reminders.module.css';
import type { ProposalsView } from './use-proposals.ts';

type ProposalsTableProps = Pick<
  ListTableProps<ProposalColumn, Proposal>,
  | 'rows'
  | 'isLoading'
  | 'failure'
  | 'onRetry'
  | 'onEndReached'
  | 'count'
  | 'selection'
  | 'openKey'
  | 'onOpen'
  | 'onOpenAgain'
  | 'conditionCounts'
> & {
  view: ProposalsView;
  columns: Column<Proposal>[];
  widen: (() => void) | null;
  actions: ReactNode;
  nothing: ReactNode;
};

/** Whom to remind, in the order of the priority points unless another is asked for; `nothing`: what is said where nobody is. */
export function ProposalsTable({ nothing, ...table }: ProposalsTableProps) {
  const { t } = useText();
  return (
    <ListTable
      {...table}
      words={proposalWords}
      label={t('reminders.tableLabel')}
      rowKey={messageKeyOf}
      about={({ customerId }) => ({ customerId })}
      empty={<EmptyLedger>{nothing}</EmptyLedger>}
    />
  );
}

/** The columns of the worklist; that of the document is drawn where a message is about one. */
export function proposalColumns(
  text: Text,
  rows: readonly Proposal[],
  first: Outputs['reminders']['proposals'] | undefined,
): Column<Proposal>[] {
  const { t } = text;
  const looks: Partial<Record<ProposalColumn, Look<Proposal>>> = {
    customerName: {
      width: 150,
      grow: 3,
      wraps: true,
      cell: (row) => (
        <span className={classes.customer}>
          <span>{row.customerName}</span>
          {row.warnings.length > 0 ? (
            <Tooltip label={<ReasonList reasons={row.warnings} />} multiline maw={320}>
              <IconAlertTriangle size={14} className={classes.warning} role="img" aria-label={t('reminders.watch')} />
            </Tooltip>
          ) : null}
        </span>
      ),
    },
    reference: { width: 120, isBlank: rows.every(({ documentId }) => documentId === null) },
    step: { width: 128, grow: 2, wraps: true },
    channel: { width: 132, cell: (row) => <ChannelBadge channel={row.channel} /> },
    recipient: { width: 150, grow: 2, wraps: true },
    oldestDaysLate: { width: 80, cell: (row) => <Lateness days={row.oldestDaysLate} /> },
    claimedCents: { width: 102, cell: (row) => <Money cents={row.claimedCents} currency={row.currency} strong /> },
  };
  return listColumns(text, { list: proposalList, words: proposalWords, looks, first });
}
