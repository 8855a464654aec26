import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import { partsText } from '../../../shared/i18n/parts-text.ts';
import { api } from '../../client/client.ts';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { BalanceStrip } from '../customers/index.ts';
import { HistoryList, offeredPeople } from '../interactions/index.ts';
import { Addressee, ChannelBadge, ConfirmBatch, ObstacleNotice, OwnWords } from '../reminders/index.ts';
import { Agreement } from './agreement.tsx';
import { CallSheet } from './call-sheet.tsx';
import classes from './run.module.css';
import { RunActions } from './run-actions.tsx';
import { RunDocuments } from './run-documents.tsx';
import { RunSide } from './run-side.tsx';
import type { Run } from './run-state.ts';
import { proposalsOf, useRunCustomer } from './use-run-customer.ts';

type RunCustomerViewProps = {
  run: Run;
  entry: RunCustomer;
  /** Leaves this customer for the next one not seen yet. */
  onNext: () => void;
};

/** One customer of a run: what it owes, what is proposed, what was said, its letter or its call, and what is decided. */
export function RunCustomerView(props: RunCustomerViewProps) {
  const { entry } = props;
  const { today } = useAppState();
  const { customerId } = entry;
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  const proposed = useQuery(proposalsOf(customerId, today)).data;
  if (customer === undefined || proposed === undefined) return <PageLoading />;
  return <Ready {...props} customer={customer} proposals={proposed.rows} />;
}

type ReadyProps = RunCustomerViewProps & {
  customer: Outputs['customers']['get'];
  proposals: readonly Proposal[];
};

function Ready({ run, entry, onNext, customer, proposals }: ReadyProps) {
  const { today } = useAppState();
  const subject = { customerId: customer.id, documentIds: [] };
  const person = offeredPeople(customer).find(({ channel }) => channel === 'callOut')?.label ?? null;
  const step = useRunCustomer({ run, entry, proposals, today, person, onNext });
  const printed = proposals.filter(isPrinted);
  const [readKey, setReadKey] = useState('');
  const read = printed.find((each) => messageKeyOf(each) === readKey) ?? printed[0];
  const [isWriting, setWriting] = useState(false);
  const facts = useRef<HTMLElement>(null);
  // Enter is the key of what has the focus: with each customer it is that of the run again.
  const takeKeys = () => facts.current?.focus({ preventScroll: true });
  useEffect(() => facts.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.customer}>
      <SubjectMark {...subject} />
      <div className={classes.columns}>
        <section className={classes.facts} aria-label={customer.name} tabIndex={-1} data-first ref={facts}>
          <h2>
            <Anchor component={Link} href={`/customers/${customer.id}`} inherit>
              {customer.name}
            </Anchor>{' '}
            <span className={classes.code}>{customer.code}</span>
          </h2>
          <BalanceStrip customer={customer} isDated={false} />
          {entry.state === 'agreed' ? (
            <Agreement isChanged={step.isChanged} onTakeBack={() => void step.takeBack()} />
          ) : null}
          <Messages proposals={proposals} />
          {read === undefined ? null : (
            <OwnWords proposal={read} asOf={today} opened={isWriting} onClose={() => setWriting(false)} />
          )}
          <RunDocuments customerId={customer.id} proposals={proposals} today={today} />
          <LatestExchanges customerId={customer.id} />
        </section>
        <RunSide
          letter={
            read === undefined
              ? null
              : { printed, opened: read, asOf: today, onOpen: (proposal) => setReadKey(messageKeyOf(proposal)) }
          }
          shows={step.side}
          onShow={step.setSide}
          call={
            <CallSheet
              customer={customer}
              today={today}
              call={step.call}
              draft={step.draft}
              onChange={step.setDraft}
              giveKeysBack={takeKeys}
              noteRef={step.noteRef}
            />
          }
        />
      </div>
      <RunActions subject={subject} step={step} onWrite={read === undefined ? null : () => setWriting(true)} />
      <ConfirmBatch
        opened={step.isAsking}
        asOf={today}
        proposals={step.asked}
        reports={{}}
        step={step.progress}
        onConfirm={() => void step.confirmAsked()}
        onCancel={step.cancel}
        onClose={step.giveUp}
      />
    </div>
  );
}

/** What is proposed to the customer, and whether it can leave; nothing is, where a promise or another reason holds all back. */
function Messages({ proposals }: { proposals: readonly Proposal[] }) {
  const { t, language } = useText();
  if (proposals.length === 0) return <p className={classes.nothing}>{t('runs.nothingToSend')}</p>;
  return proposals.map((proposal) => (
    <div key={`${proposal.currency} ${proposal.documentId}`} className={classes.message}>
      <ChannelBadge channel={proposal.channel} />
      <strong>{proposal.step}</strong>
      <Money cents={proposal.claimedCents} currency={proposal.currency} strong />
      <Addressee proposal={proposal} />
      <span className={classes.why}>{partsText(language, proposal.priority)}</span>
      <ObstacleNotice proposal={proposal} />
    </div>
  ));
}

function LatestExchanges({ customerId }: { customerId: number }) {
  const { t } = useText();
  const history = useQuery(api.customers.history.queryOptions({ input: { id: customerId, limit: 6 } })).data;
  if (history === undefined) return null;
  return (
    <>
      <h3>{t('runs.history')}</h3>
      {history.rows.length === 0 ? <p>{t('runs.historyNone')}</p> : <HistoryList rows={history.rows} />}
    </>
  );
}
