import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { SidePanel } from '../../components/layout/side-panel.tsx';
import { subjectOf } from '../agenda/index.ts';
import { type CallReports, OpenedProposal } from '../reminders/index.ts';
import { ItemPanel } from './item-panel.tsx';
import { OtherThings } from './other-things.tsx';
import classes from './worklist.module.css';

type WorkPaneProps = {
  /** The row that is open. */
  item: WorkItem;
  asOf: Day;
  /** Whether it is looked at what comes later. */
  isAhead: boolean;
  isPreview: boolean;
  callReports: CallReports;
  isLetterRead: boolean;
  onTurn: () => void;
  onConfirm: (proposals: readonly Proposal[]) => void;
  onDone: () => void;
};

/** What is open of the worklist, with the other things to do about the same customer. */
export function WorkPane(props: WorkPaneProps) {
  const { item, asOf, isAhead, onDone } = props;
  const { customerId } = item;
  const [chosen, setChosen] = useState('');
  const ofCustomer = useQuery(
    api.worklist.list.queryOptions({
      input: { asOf, view: isAhead ? 'ahead' : 'all', customerId: customerId ?? 1, limit: 50 },
      enabled: customerId !== null,
    }),
  ).data?.rows;
  const things = customerId === null ? [] : (ofCustomer ?? []);
  const shown = things.find(({ id }) => id === chosen) ?? item;
  return (
    <div className={classes.pane}>
      {things.length > 1 ? <OtherThings {...{ things, shown }} onChoose={setChosen} /> : null}
      {shown.message === undefined || isAhead ? (
        <ItemPanel item={shown} {...{ asOf, onDone }} />
      ) : (
        <ProposedItem {...props} item={shown} messageKey={shown.message.key} />
      )}
    </div>
  );
}

/** A message as it is proposed. */
function ProposedItem(props: WorkPaneProps & { messageKey: string }) {
  const { item, messageKey, asOf, isPreview, callReports, isLetterRead, onTurn, onConfirm, onDone } = props;
  const { data } = useQuery(api.reminders.proposed.queryOptions({ input: { asOf, keys: [messageKey] } }));
  const [proposal] = data ?? [];
  if (data !== undefined && proposal === undefined) return <ItemPanel {...{ item, asOf, onDone }} />;
  if (proposal === undefined)
    return (
      <SidePanel label={subjectOf(item)} title={item.customerName}>
        {null}
      </SidePanel>
    );
  return (
    <OpenedProposal
      {...{ proposal, asOf, callReports, isLetterRead, onTurn }}
      rows={[proposal]}
      onOpen={() => undefined}
      onConfirm={isPreview ? null : () => onConfirm([proposal])}
    />
  );
}
