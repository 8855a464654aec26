import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { useProgress } from '../../hooks/use-progress.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { HoldForm } from '../customers/index.ts';
import { ConfirmBatch } from './confirm-batch.tsx';
import { type Issued, IssuedNotice } from './issued-notice.tsx';
import { AbsentPanel, ProposalPanel } from './proposal-panel.tsx';
import { ProposalsTable } from './proposals-table.tsx';
import classes from './reminders.module.css';
import type { CallNotes } from './use-call-notes.ts';
import { useProposals } from './use-proposals.ts';
import { useSessionKeys } from './use-session-keys.ts';

const keyOf = (proposal: Proposal | null | undefined) => (proposal ? accountKey(proposal) : undefined);

/** The customer a message asked for by the address is to; an address typed by hand may name none. */
function customerOf(key: string): number | null {
  const id = Number.parseInt(key, 10);
  return id > 0 ? id : null;
}

type ProposalsTabProps = {
  asOf: Day;
  /** Another day than today's: it is looked at, nothing is confirmed. */
  isPreview: boolean;
  callNotes: CallNotes;
};

/** Whom to remind now: the list on the left, one customer on the right. */
export function ProposalsTab({ asOf, isPreview, callNotes }: ProposalsTabProps) {
  const { t, money } = useText();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useUrlState('q');
  const [openedKey, setOpened] = useUrlState('message');
  /** Which message to show once the opened one has left the list: null, none; undefined while none has left. */
  const [nextKey, setNext] = useState<string | null>();
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const [batch, setBatch] = useState<readonly Proposal[]>([]);
  const [isConfirming, setConfirming] = useState(false);
  const [held, setHeld] = useState<{ id: number; name: string } | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const progress = useProgress();
  const { notes, setNote } = callNotes;
  const { first, tableProps } = useProposals(asOf, search);
  const { rows } = tableProps;
  const preview = useMutation(api.reminders.preview.mutationOptions());

  const asked = rows.find((row) => accountKey(row) === openedKey);
  const isAbsent = openedKey !== '' && nextKey === undefined && search === '' && !asked && !tableProps.isLoading;
  const opened = asked ?? rows.find((row) => accountKey(row) === nextKey) ?? (isAbsent ? null : (rows[0] ?? null));
  const isAlone = opened === null && !isAbsent && !tableProps.isLoading;
  const chosen = rows.filter((row) => selected.has(accountKey(row)));
  const leavingCount = chosen.filter(mayLeave).length;

  const focusList = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  /** The first message after the opened one that is not leaving. */
  function after(leaving: readonly Proposal[]): Proposal | undefined {
    const place = opened ? rows.indexOf(opened) : -1;
    return [...rows.slice(place + 1), ...rows.slice(0, place)].find((row) => !leaving.includes(row));
  }
  function showLetter() {
    if (opened && opened.channel !== 'call')
      preview.mutate({ customerId: opened.customerId, currency: opened.currency, asOf });
  }
  function ask(proposals: readonly Proposal[]) {
    if (isPreview || !proposals.some(mayLeave)) return;
    setBatch(proposals);
    setConfirming(true);
  }
  /** Keeps the opened message in sight until it has left, and says which comes then. */
  function prepareNext(leaving: readonly Proposal[]) {
    if (opened) setOpened(accountKey(opened));
    setNext(keyOf(after(leaving)) ?? null);
  }
  function hold() {
    if (!opened) return;
    prepareNext([opened]);
    setHeld({ id: opened.customerId, name: opened.customerName });
  }

  async function confirm() {
    const leaving = batch.filter(mayLeave);
    const messages = leaving.map((proposal) => {
      const note = proposal.channel === 'call' ? notes[accountKey(proposal)] : undefined;
      return { customerId: proposal.customerId, currency: proposal.currency, note };
    });
    prepareNext(leaving);
    const result = await progress.run((signal) => client.reminders.confirm({ messages, asOf }, { signal }));
    setConfirming(false);
    if (result === null) return;
    for (const proposal of leaving) setNote(accountKey(proposal), '');
    setIssued((before) => ({
      reminders: (before?.reminders ?? 0) + result.reminders,
      letterIds: [...(before?.letterIds ?? []), ...result.letterIds],
    }));
    setSelected(new Set());
    focusList();
  }

  useSessionKeys({
    onValidate: () => {
      if (isConfirming && progress.step === null) void confirm();
      else if (opened && held === null && !isConfirming) ask([opened]);
    },
    onNext: () => setOpened(keyOf(after([])) ?? ''),
    onPreview: showLetter,
    onHold: hold,
  });

  return (
    <>
      {issued ? <IssuedNotice issued={issued} onClose={() => setIssued(null)} /> : null}
      <div className={classes.split} data-alone={isAlone || undefined}>
        <div className={classes.list} ref={list}>
          <FilterBar
            end={
              isPreview ? null : (
                <Button leftSection={<IconSend size={16} />} disabled={leavingCount === 0} onClick={() => ask(chosen)}>
                  {leavingCount === 0
                    ? t('reminders.confirmNothing')
                    : t('reminders.confirmSelection', { count: leavingCount })}
                </Button>
              )
            }
          >
            <SearchInput value={search} onChange={setSearch} width={200} />
            {first && first.count > 0 ? (
              <span className={classes.summary}>
                {t('reminders.summary', { count: first.count, total: money(first.totalCents) })}
              </span>
            ) : null}
          </FilterBar>
          <ProposalsTable
            {...tableProps}
            count={first?.count}
            isSearching={search !== ''}
            selection={isPreview ? undefined : { selected, onChange: setSelected }}
            openKey={keyOf(opened)}
            onOpen={(row) => setOpened(accountKey(row))}
          />
        </div>
        {opened ? (
          <ProposalPanel
            key={accountKey(opened)}
            proposal={opened}
            note={notes[accountKey(opened)] ?? ''}
            onNote={(note) => setNote(accountKey(opened), note)}
            isPreviewing={preview.isPending}
            onPreview={showLetter}
            onConfirm={isPreview ? null : () => ask([opened])}
            onHold={hold}
          />
        ) : isAlone ? null : (
          <AbsentPanel customerId={isAbsent ? customerOf(openedKey) : null} />
        )}
      </div>
      <ConfirmBatch
        opened={isConfirming}
        proposals={batch}
        notes={notes}
        step={progress.step}
        onConfirm={() => void confirm()}
        onCancel={progress.cancel}
        onClose={() => setConfirming(false)}
      />
      <HoldForm
        customer={held}
        onClose={() => {
          setHeld(null);
          focusList();
        }}
      />
      <PdfWindow file={preview.data ? { ...preview.data, hasWindow: true } : null} onClose={preview.reset} />
    </>
  );
}
