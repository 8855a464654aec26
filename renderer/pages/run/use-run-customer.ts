import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { officeDayAfter } from '../../../shared/domain/calls/next-contact.ts';
import { endedCall, hasLength } from '../../../shared/domain/interactions/duration.ts';
import { isSilent } from '../../../shared/domain/reminders/call-report.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { agreedTo, standsAsAgreed } from '../../../shared/domain/runs/agreed.ts';
import { type MarkableState, mostSecondsOfOne } from '../../../shared/domain/runs/run.ts';
import { isPrinted, saidBy } from '../../../shared/domain/scenarios/channel-facts.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { turnedCall } from '../calls/index.ts';
import { messageToConfirm, silentCall, toldCall } from '../reminders/index.ts';
import type { Side } from './run-side.tsx';
import type { Run } from './run-state.ts';

type Asked = {
  readonly run: Run;
  readonly entry: RunCustomer;
  readonly proposals: readonly Proposal[];
  readonly today: Day;
  /** The person that a call by hand is to: the first who can be called. */
  readonly person: string | null;
  readonly onNext: () => void;
};

/** What is proposed to one customer. */
export function proposalsOf(customerId: number, asOf: Day) {
  return api.reminders.proposals.queryOptions({ input: { asOf, customerId, limit: 100 } });
}

/** Milliseconds without typing after which what was typed is kept. */
const restBeforeKeeping = 400;

/** What Enter does: records what was said, sends or agrees to the letters, or goes on. */
export type MainStep = 'record' | 'send' | 'agree' | 'next';

/** What is decided of one customer of a run, and how it is recorded before the next one is shown. */
export function useRunCustomer({ run, entry, proposals, today, person, onNext }: Asked) {
  const { customerId } = entry;
  const [draft, setDraftNow] = useState(entry.draft);
  const [asked, setAsked] = useState<readonly Proposal[]>([]);
  const [isAsking, setAsking] = useState(false);
  const progress = useProgress();
  const { isActing, alone } = useOneAtATime();
  const queries = useQueryClient();
  const noteRef = useRef<HTMLDivElement>(null);
  const keep = useKeptDraft({ runId: run.id, customerId });
  const seconds = useSecondsOnScreen();
  const outcomes = useQuery(api.interactions.outcomes.queryOptions()).data ?? [];
  const call = proposals.find((proposal) => !isPrinted(proposal)) ?? null;
  const letters = proposals.filter((proposal) => isPrinted(proposal) && mayLeave(proposal));
  const staysAlone = letters.some(({ mode }) => mode === 'single');
  const [side, setSide] = useState<Side>(call === null && isSilent(entry.draft) ? 'letter' : 'call');
  const isAgreed = entry.state === 'agreed' && standsAsAgreed(entry.agreed, letters);
  const main: MainStep = !isSilent(draft)
    ? 'record'
    : letters.length === 0 || isAgreed
      ? 'next'
      : run.confirms === 'each' || staysAlone
        ? 'send'
        : 'agree';

  function setDraft(next: CallReport) {
    setDraftNow(next);
    keep.later(next);
  }
  async function mark(state: MarkableState) {
    await client.runs.mark({ id: run.id, customerIds: [customerId], state, seconds: seconds() }).catch(notifyFailure);
  }
  async function leaveAs(state: MarkableState) {
    await keep.now(draft);
    await mark(state);
    onNext();
  }
  async function agree() {
    await keep.now(draft);
    const messages = letters.map(agreedTo);
    await client.runs.agree({ id: run.id, customerId, messages, seconds: seconds() }).catch(notifyFailure);
    onNext();
  }
  /** Records what was said as the call of the scenario, or as an exchange of its own. */
  async function record() {
    const told = call === null ? endedCall(draft, utcNow()) : toldCall(call, draft);
    const isDone = await (call === null ? recordExchange(told) : recordCall(call, told));
    if (!isDone) return;
    setDraftNow(silentCall);
    await keep.now(silentCall);
    // What was said may hold back the letter, or leave it to be sent.
    const left = await queries.fetchQuery(proposalsOf(customerId, today));
    if (left.rows.some((proposal) => isPrinted(proposal) && mayLeave(proposal))) setSide('letter');
    else {
      await mark('done');
      onNext();
    }
  }
  async function recordExchange({ startedAt, ...told }: CallReport) {
    const isNote =
      told.outcomeId === null && (told.person ?? '') === '' && startedAt === null && told.durationSeconds === null;
    const documentIds = proposals.flatMap(({ documents }) => documents.map(({ id }) => id)).slice(0, 200);
    const written = { ...told, channel: isNote ? ('note' as const) : ('callOut' as const), documentIds, files: [] };
    try {
      await client.interactions.create({ ...written, customerId, occurredAt: startedAt ?? utcNow() });
      return true;
    } catch (failure) {
      notifyFailure(failure);
      return false;
    }
  }
  async function recordCall(proposal: Proposal, told: CallReport) {
    return (await issue([proposal], told)) !== null;
  }
  function issue(sent: readonly Proposal[], told?: CallReport) {
    const messages = sent.map((proposal) => messageToConfirm(proposal, told));
    return progress.run((signal) => client.reminders.confirm({ messages, asOf: today }, { signal }));
  }

  return {
    call,
    draft,
    setDraft,
    side,
    setSide,
    noteRef,
    main,
    isAgreed,
    /** What was agreed to is not what is proposed now. */
    isChanged: entry.state === 'agreed' && !isAgreed,
    isBusy: isActing || progress.step !== null,
    progress: progress.step,
    cancel: progress.cancel,
    /** The letters whose confirmation is asked for; they stay in sight while their window closes. */
    asked,
    isAsking,
    giveUp: () => setAsking(false),
    confirmAsked: async () => {
      const result = await issue(asked);
      setAsking(false);
      if (result !== null && result.reminders > 0) await leaveAs('done');
    },
    doMain: () =>
      alone(async () => {
        if (main === 'record') await record();
        else if (main === 'agree' || isAgreed) await agree();
        else if (main === 'next') await leaveAs('done');
        else {
          setAsked(letters);
          setAsking(true);
        }
      }),
    /** What was typed is not lost with the message that is passed over: it is noted. */
    pass: () =>
      alone(async () => {
        if (!isSilent(draft)) {
          if (!(await recordExchange(endedCall(draft, utcNow())))) return;
          setDraftNow(silentCall);
        }
        await keep.now(silentCall);
        await mark('passed');
        onNext();
      }),
    /** Starts or stops the timer of the call. */
    time: () => {
      if (call !== null && !hasLength(saidBy(call.channel))) return;
      setDraft({ ...draft, ...turnedCall(draft, utcNow()) });
      setSide('call');
    },
    takeBack: () => alone(() => mark('waiting')),
    /** Somebody was reached, or is called back on the next working day. */
    tell: (code: 'reached' | 'callBack') => {
      const outcomeId = outcomes.find((each) => each.code === code && !each.isArchived)?.id ?? null;
      setDraft({
        ...draft,
        person: draft.person ?? (call === null ? person : null),
        outcomeId,
        nextOn: code === 'callBack' ? officeDayAfter(today) : draft.nextOn,
      });
      setSide('call');
    },
  };
}

/** Lets an act end before the next one begins: a second press would decide of what the first is about to change. */
function useOneAtATime() {
  const [isActing, setActing] = useState(false);
  const acting = useRef(false);
  async function alone(act: () => Promise<void>) {
    if (acting.current) return;
    acting.current = true;
    setActing(true);
    try {
      await act();
    } finally {
      acting.current = false;
      setActing(false);
    }
  }
  return { isActing, alone };
}

/** Keeps what is typed about a customer a moment after the last key, and when the customer leaves the screen. */
function useKeptDraft({ runId, customerId }: { readonly runId: number; readonly customerId: number }) {
  const waiting = useRef<CallReport | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  async function now(draft: CallReport) {
    clearTimeout(timer.current);
    waiting.current = null;
    await client.runs.keep({ id: runId, customerId, draft }).catch(notifyFailure);
  }
  const flush = useEffectEvent(() => {
    if (waiting.current !== null) void now(waiting.current);
  });
  useEffect(() => () => flush(), []);
  return {
    now,
    later: (draft: CallReport) => {
      clearTimeout(timer.current);
      waiting.current = draft;
      timer.current = setTimeout(() => flush(), restBeforeKeeping);
    },
  };
}

/** How long the customer has been on screen, in seconds. */
function useSecondsOnScreen(): () => number {
  const [since] = useState(() => performance.now());
  return () => Math.min(mostSecondsOfOne, Math.round((performance.now() - since) / 1000));
}
