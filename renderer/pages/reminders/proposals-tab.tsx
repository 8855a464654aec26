import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proposal } from '../../../shared/contract/reminders.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { api, client } from '../../client.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { PdfWindow } from '../../components/pdf-window.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import type { RowKey } from '../../components/table-columns.ts';
import { useText } from '../../components/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { notifyFailure } from '../../queries.ts';
import { ConfirmBatch } from './confirm-batch.tsx';
import { type Issued, IssuedNotice } from './issued-notice.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { ProposalsTable } from './proposals-table.tsx';
import classes from './reminders.module.css';

/** What is about to be confirmed: the proposals and the notes of their calls. */
type Batch = { proposals: readonly Proposal[]; notes: Record<string, string> };
const nothing: Batch = { proposals: [], notes: {} };

/** Whom to remind now: the list on the left, one customer on the right. */
export function ProposalsTab({ asOf }: { asOf: Day }) {
  const { t, money } = useText();
  const [search, setSearch] = useUrlState('q');
  const [openedId, setOpened] = useUrlState('customer');
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const [batch, setBatch] = useState(nothing);
  const [issued, setIssued] = useState<Issued | null>(null);
  const progress = useProgress();
  const query = useInfiniteQuery({
    ...api.reminders.proposals.infiniteOptions({
      input: (cursor: string | undefined) => ({
        asOf,
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const { first, tableProps } = usePages<Proposal, NonNullable<typeof query.data>['pages'][number]>(query);
  const { rows } = tableProps;
  const opened = rows.find((row) => String(row.customerId) === openedId) ?? rows[0] ?? null;
  const chosen = rows.filter((row) => selected.has(row.customerId));
  const preview = useMutation(api.reminders.preview.mutationOptions({ onError: notifyFailure }));

  async function confirm() {
    const customerIds = batch.proposals.map((proposal) => proposal.customerId);
    const result = await progress.run((signal) =>
      client.reminders.confirm({ customerIds, asOf, notes: batch.notes }, { signal }),
    );
    setBatch(nothing);
    if (result === null) return;
    setIssued(result);
    setSelected(new Set());
  }

  return (
    <>
      {issued ? <IssuedNotice issued={issued} /> : null}
      <div className={classes.split}>
        <div className={classes.list}>
          <FilterBar
            end={
              <Button
                leftSection={<IconSend size={16} />}
                disabled={chosen.length === 0}
                onClick={() => setBatch({ proposals: chosen, notes: {} })}
              >
                {chosen.length === 0
                  ? t('reminders.confirmNothing')
                  : t('reminders.confirmSelection', { count: chosen.length })}
              </Button>
            }
          >
            <SearchInput value={search} onChange={setSearch} width={200} />
            {first ? (
              <span>{t('reminders.summary', { count: first.count, total: money(first.totalCents) })}</span>
            ) : null}
          </FilterBar>
          <ProposalsTable
            {...tableProps}
            count={first?.count}
            isSearching={search !== ''}
            selection={{ selected, onChange: setSelected }}
            openKey={opened?.customerId}
            onOpen={(row) => setOpened(String(row.customerId))}
          />
        </div>
        <ProposalPanel
          key={opened?.customerId}
          proposal={opened}
          isPreviewing={preview.isPending}
          onPreview={({ customerId }) => preview.mutate({ customerId, asOf })}
          onConfirm={(proposal, note) =>
            setBatch({ proposals: [proposal], notes: note === '' ? {} : { [proposal.customerId]: note } })
          }
        />
      </div>
      <ConfirmBatch
        proposals={batch.proposals}
        notedCalls={Object.keys(batch.notes).length}
        step={progress.step}
        onConfirm={() => void confirm()}
        onCancel={progress.cancel}
        onClose={() => setBatch(nothing)}
      />
      <PdfWindow file={preview.data ? { ...preview.data, hasWindow: true } : null} onClose={preview.reset} />
    </>
  );
}
