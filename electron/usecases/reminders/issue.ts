import { type Act, appendEvent } from '../../../db/journal/journal.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { accountsRemindedAfter, insertReminder } from '../../../db/queries/reminders/records.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import type { CallReport, MessageKey } from '../../../shared/contract/reminders.ts';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { requireLeaving } from '../../../shared/domain/reminders/obstacles.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { dayIn } from '../../../shared/domain/values/clock.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import type { PdfRequest } from '../../documents/registry.ts';
import { reminderKind } from '../../documents/reminder/content.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import { contentFrom, recordInteraction } from '../interactions/index.ts';
import { type Draft, type FrozenLetter, issueFrozen, type LetterMarks } from '../letters/index.ts';
import { reminderLetters } from './letters.ts';

type Request = {
  readonly messages: readonly (MessageKey & {
    /** How the call ended. */
    readonly call?: CallReport | undefined;
    /** What the user agreed to: a payment may have come since. */
    readonly agreed?: Pick<Proposal, 'claimedCents' | 'level'> | undefined;
  })[];
  readonly asOf: Day;
};
type ReminderRequest = PdfRequest<'reminder' | 'formalNotice'>;
type Issued = { reminders: number; letterIds: number[] };
/** The messages that leave. Calls have no letter: `drafts` are those of the other messages, in the same order. */
type Gathered = {
  readonly input: ReminderInput;
  readonly proposals: readonly Proposal[];
  readonly drafts: readonly (Draft & { readonly request: ReminderRequest })[];
};

/**
 * Renders every letter, then records reminders, letters and register in one transaction, if nothing changed meanwhile. A failure or
 * cancellation before leaves no trace.
 * @throws AppError `conflict` / `notToday`, `laterReminder`, `notProposed`, `notAsAgreed`, `proposalChanged`, `letterNumber`;
 * `validation` / `senderAddress`, `recipientAddress`; `cancelled`
 */
export function issueReminders(
  context: Context & { readonly db: Db },
  request: Request,
  hooks: JobHooks,
): Promise<Issued> {
  return issueFrozen<Gathered, Issued>(
    context,
    {
      gather: (reader, marks) => {
        refuseOtherDay(context, request.asOf);
        const { input, proposals } = proposalsOf(reader, request);
        return { input, proposals, drafts: draftsOf(reader, input, proposals.filter(isPrinted), marks) };
      },
      checkUnchanged: (made, now) => checkUnchanged(made.proposals, now.proposals),
      changed: ({ proposals }, place) => proposalChanged(proposals.filter(isPrinted)[place]),
      record: (tx, gathered, frozen, recordedAt) => {
        const calls = new Map(request.messages.map((message) => [accountKey(message), message.call]));
        return record(tx, { ...context, now: () => recordedAt }, { gathered, frozen, calls, recordedAt });
      },
    },
    hooks,
  );
}

function isPrinted(proposal: Proposal): boolean {
  return proposal.channel !== 'call';
}

function draftsOf(
  reader: Reader,
  input: ReminderInput,
  printed: readonly Proposal[],
  marks: LetterMarks,
): Gathered['drafts'] {
  const contents = reminderLetters(reader, input, printed, marks);
  return printed.flatMap(({ customerId, step }, index) => {
    const content = contents[index];
    return content ? [{ request: { kind: reminderKind(content), content }, customerId, title: step }] : [];
  });
}

/** Refuses any day but today: a message is dated the day it leaves and claims the amounts of that day. Other days are previews. */
function refuseOtherDay({ today }: Context, asOf: Day): void {
  const todayOn = today();
  if (asOf !== todayOn) throw new AppError('conflict', { reason: 'notToday', details: { asOfOn: asOf, todayOn } });
}

/** The engine's present proposals for the messages asked for, in the order of the worklist. */
function proposalsOf(reader: Reader, { messages, asOf }: Request): { input: ReminderInput; proposals: Proposal[] } {
  const asked = new Set(messages.map(accountKey));
  const later = accountsRemindedAfter(reader, asOf).find((account) => asked.has(accountKey(account)));
  if (later) throw new AppError('conflict', { reason: 'laterReminder', details: { customer: later.code } });
  const input = gatherReminderInput(reader, asOf);
  const proposals = planReminders(input).proposals.filter((proposal) => asked.has(accountKey(proposal)));
  const proposed = new Set(proposals.map(accountKey));
  const missing = messages.find((message) => !proposed.has(accountKey(message)));
  if (missing !== undefined) {
    const customer = gatherReminderInput(reader, asOf, missing.customerId).customers[0]?.code;
    if (customer === undefined) throw new AppError('not_found', { reason: 'customer' });
    throw new AppError('conflict', { reason: 'notProposed', details: { customer } });
  }
  requireLeaving(proposals);
  const agreed = new Map(messages.map((message) => [accountKey(message), message.agreed]));
  const changed = proposals.find((proposal) => !isAsAgreed(proposal, agreed.get(accountKey(proposal))));
  if (changed) throw new AppError('conflict', { reason: 'notAsAgreed', details: { customer: changed.customer } });
  return { input, proposals };
}

function isAsAgreed({ claimedCents, level }: Proposal, agreed: Request['messages'][number]['agreed']): boolean {
  return agreed === undefined || (agreed.claimedCents === claimedCents && agreed.level === level);
}

/** Refuses, naming it, the first document that has changed since the letters were rendered. */
function checkUnchanged(rendered: readonly Proposal[], fresh: readonly Proposal[]): void {
  for (const proposal of rendered) {
    const now = fresh.find((other) => accountKey(other) === accountKey(proposal));
    if (JSON.stringify(now) === JSON.stringify(proposal)) continue;
    const changed = proposal.documents.find((document) => {
      const same = now?.documents.find(({ id }) => id === document.id);
      return same?.openCents !== document.openCents || same.level !== document.level;
    });
    throw proposalChanged(proposal, changed?.reference);
  }
}

function proposalChanged(
  proposal: Proposal | undefined,
  reference = proposal?.documents[0]?.reference ?? '',
): AppError {
  return new AppError('conflict', {
    reason: 'proposalChanged',
    details: { customer: proposal?.customer ?? '', reference },
  });
}

function record(
  tx: Tx,
  moment: Pick<Context, 'user' | 'now' | 'today' | 'timeZone'>,
  run: {
    readonly gathered: Gathered;
    /** One letter for each draft. */
    readonly frozen: readonly FrozenLetter[];
    /** How calls ended, by account. */
    readonly calls: ReadonlyMap<string, CallReport | undefined>;
    readonly recordedAt: string;
  },
): Issued {
  const { recordedAt } = run;
  const { input, proposals, drafts } = run.gathered;
  const issuedOn = input.asOf;
  const levelsBefore = new Map(input.documents.map((document) => [document.id, document.level]));
  const places = new Map(proposals.filter(isPrinted).map((proposal, place) => [proposal, place]));
  for (const proposal of proposals) {
    const place = places.get(proposal) ?? -1;
    const letter = run.frozen[place];
    const letterId = letter?.id ?? null;
    const deadlineOn = drafts[place]?.request.content.deadlineOn ?? null;
    const stepIds = stepIdsOf(input, proposal.customerId);
    const id = insertReminder(tx, {
      proposal,
      levelsBefore,
      stepIds,
      issuedOn,
      deadlineOn,
      letterId,
      recordedAt,
    });
    const act: Act = { leadingId: null, undoes: null, redoes: null, inPlaceOf: null };
    appendEvent(
      tx,
      { ...moment, act },
      {
        kind: 'reminders.issue',
        subjectId: id,
        customerId: proposal.customerId,
        data: {
          step: proposal.step,
          stepId: stepIds.get(proposal.level) ?? null,
          level: proposal.level,
          channel: proposal.channel,
          issuedOn,
          totalCents: proposal.claimedCents,
          currency: proposal.currency,
          isFormalNotice: proposal.isFormalNotice,
          deadlineOn,
          openCents: proposal.documents
            .map(({ id, openCents }): [number, number] => [id, openCents])
            .sort(([a], [b]) => a - b),
          levels: proposal.documents
            .map(({ id, level }) => ({
              documentId: id,
              before: levelsBefore.get(id) ?? 0,
              after: level,
              stepId: stepIds.get(level) ?? null,
            }))
            .sort((a, b) => a.documentId - b.documentId),
          references: proposal.documents.map((document) => document.reference).join(', '),
          ...letter?.evidence,
        },
      },
    );
    if (proposal.channel === 'call')
      recordCall(tx, { ...moment, act }, { reminderId: id, proposal, report: run.calls.get(accountKey(proposal)) });
  }
  return { reminders: proposals.length, letterIds: run.frozen.map(({ id }) => id) };
}

/** A call is told by an interaction about its documents, which says how it ended; both are one act. */
function recordCall(
  tx: Tx,
  moment: Pick<Context, 'user' | 'now' | 'today' | 'timeZone'> & { readonly act: Act },
  call: { readonly reminderId: number; readonly proposal: Proposal; readonly report: CallReport | undefined },
): void {
  const { customerId, documents } = call.proposal;
  const said = call.report ?? { person: null, outcomeId: null, text: '', nextOn: null, nextNote: null };
  const documentIds = documents.map(({ id }) => id);
  const written = { ...said, channel: 'callOut' as const, occurredAt: moment.now(), documentIds };
  // It takes place at this moment, whatever day is shown.
  const today = () => dayIn(moment.timeZone(), moment.now());
  const content = contentFrom(tx, { ...moment, today }, customerId, written, null);
  recordInteraction(tx, moment, customerId, { ...content, files: [], reminderId: call.reminderId });
}

function stepIdsOf(input: ReminderInput, customerId: number): ReadonlyMap<number, number> {
  return new Map(scenarioOf(input, customerId).steps.flatMap(({ level, id }) => (id === null ? [] : [[level, id]])));
}
