import type { ReactNode } from 'react';
import type { AgendaKind } from '../../../../shared/domain/agenda/kinds.ts';
import type { ActsProps } from './acts-props.ts';
import { DisputeActs } from './dispute.tsx';
import { HoldActs } from './hold.tsx';
import { NextContactActs } from './next-contact.tsx';
import { PromiseActs } from './promise.tsx';
import { ReminderAheadActs } from './reminder-ahead.tsx';
import { TaskActs } from './task.tsx';
import { Ways } from './ways.tsx';

/** What deals with each kind of thing to do. A message that is proposed has a panel of its own: here are the acts on one to come. */
export const workActs = {
  reminder: (props) => <ReminderAheadActs {...props} />,
  task: (props) => <TaskActs {...props} />,
  nextContact: (props) => <NextContactActs {...props} />,
  promiseEnd: (props) => <PromiseActs {...props} />,
  disputeEnd: (props) => <DisputeActs {...props} />,
  holdEnd: (props) => <HoldActs {...props} />,
  instalment: ({ item }) => <Ways item={item} leads="worklist.to.plan" isSpokenFirst acts={['promise', 'task']} />,
  letterDeadline: ({ item }) => (
    <Ways item={item} leads="worklist.to.letters" isSpokenFirst acts={['whyNot', 'task']} />
  ),
  registeredSilent: ({ item }) => <Ways item={item} leads="worklist.to.proofs" acts={['interaction', 'task']} />,
  toComplete: ({ item }) => <Ways item={item} leads="worklist.to.address" acts={['interaction', 'hold']} />,
  allocationsProposed: ({ item }) => <Ways item={item} leads="worklist.to.proposals" acts={['interaction']} />,
  creditToAllocate: ({ item }) => <Ways item={item} leads="worklist.to.allocate" acts={['interaction', 'task']} />,
  overLimit: ({ item }) => <Ways item={item} leads="worklist.to.limit" isSpokenFirst acts={['task', 'hold']} />,
  stalled: ({ item }) => <Ways item={item} leads="worklist.to.history" isSpokenFirst acts={['task', 'hold']} />,
} satisfies Readonly<Record<AgendaKind, (props: ActsProps) => ReactNode>>;
