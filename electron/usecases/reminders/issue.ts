import { type Act, appendEvent } from '../../../db/journal/journal.ts';
import { deleteMessageWords } from '../../../db/queries/reminders/message-words.ts';
import { insertReminder } from '../../../db/queries/reminders/records.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import type { CallReport, LeftOut } from '../../../shared/contract/reminders.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { addressedNames } from '../../../shared/domain/reminders/addressees.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { isPrinted, saidBy } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { dayIn } from '../../../shared/domain/values/zones.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import type { PdfRequest } from '../../documents/registry.ts';
import { reminderKind } from '../../documents/reminder/content.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import { contentFrom, recordInteraction } from '../interactions/index.ts';
import { type Draft, type FrozenLetter, issueFrozen, type LetterMarks } from '../letters/index.ts';
import { type Asked, askedMessages, type Request } from './asked.ts';
import { reminderLetters } from './letters.ts';

type ReminderRequest = PdfRequest<'reminder' | 'formalNotice'>;
type Issued = { reminders: number; letterIds: number[]; leftOut: LeftOut[] };
/** The messages that leave. What is said or done outside has no letter: `drafts` are those of the other messages, in the same order. */
type Gathered = Asked & { readonly drafts: readonly (Draft & { readonly request: ReminderRequest })[] };

/**
 * Renders every letter, then records reminders, letters and register in one transaction. What cannot leave, or changed while the letters
 * were made, is left out and named. A failure or cancellation before leaves no trace.
 * @throws AppError `conflict` / `notToday`, `letterNumber`; the reason of the first message where none leaves; `cancelled`
 */
export async function issueReminders(
  context: Context & { readonly db: Db },
  request: Request,
  hooks: JobHooks,
): Promise<Issued> {
  let { messages } = request;
  const changed: LeftOut[] = [];
  for (;;) {
    try {
      const issued = await issueOnce(context, { ...request, messages }, hooks);
      return { ...issued, leftOut: [...changed, ...issued.leftOut] };
    } catch (failure) {
      if (!(failure instanceof ProposalChanged) || messages.length === 1) throw failure;
      const key = messageKeyOf(failure.proposal);
      messages = messages.filter((message) => messageKeyOf(message) !== key);
      const { customerId, customer, customerName } = failure.proposal;
      changed.push({ customerId, customer, customerName, reason: 'proposalChanged' });
    }
  }
}

function issueOnce(context: Context & { readonly db: Db }, request: Request, hooks: JobHooks): Promise<Issued> {
  return issueFrozen<Gathered, Issued>(
    context,
    {
      gather: (reader, marks) => {
        refuseOtherDay(context, request.asOf);
        const asked = askedMessages(reader, request);
        return { ...asked, drafts: draftsOf(reader, asked.input, asked.proposals.filter(isPrinted), marks) };
      },
      checkUnchanged: (made, now) => checkUnchanged(made.proposals, now.proposals),
      changed: ({ proposals }, place) => proposalChanged(proposals.filter(isPrinted)[place]),
      record: (tx, gathered, frozen, recordedAt) => {
        const calls = new Map(request.messages.map((message) => [messageKeyOf(message), message.call]));
        return record(tx, { ...context, now: () => recordedAt }, { gathered, frozen, calls, recordedAt });
      },
    },
    hooks,
  );
}

function draftsOf(
  reader: Reader,
  input: ReminderInput,
  printed: readonly Proposal[],
  marks: LetterMarks,
): Gathered['drafts'] {
  const contents = reminderLetters(reader, input, printed, marks);
  return printed.flatMap((proposal, index) => {
    const content = contents[index];
    if (!content) return [];
    const { customerId, step: title } = proposal;
    const { addressedTo } = addressedNames(proposal);
    return [{ request: { kind: reminderKind(content), content }, customerId, title, addressedTo }];
  });
}

/** Refuses any day but today: a message is dated the day it leaves and claims the amounts of that day. Other days are previews. */
function refuseOtherDay({ today }: Context, asOf: Day): void {
  const todayOn = today();
  if (asOf !== todayOn) throw new AppError('conflict', { reason: 'notToday', details: { asOfOn: asOf, todayOn } });
}

/** Refuses, naming it, the first document that has changed since the letters were rendered. */
function checkUnchanged(rendered: readonly Proposal[], fresh: readonly Proposal[]): void {
  for (const proposal of rendered) {
    const now = fresh.find((other) => messageKeyOf(other) === messageKeyOf(proposal));
    if (JSON.stringify(now) === JSON.stringify(proposal)) continue;
    const changed = proposal.documents.find((document) => {
      const same = now?.documents.find(({ id }) => id === document.id);
      return same?.openCents !== document.openCents || same.level !== document.level;
    });
    throw proposalChanged(proposal, changed?.reference);
  }
}

/** A message of which something changed while the letters were made. */
class ProposalChanged extends AppError {
  readonly proposal: Proposal;

  constructor(proposal: Proposal, reference: string) {
    super('conflict', { reason: 'proposalChanged', details: { customer: proposal.customer, reference } });
    this.proposal = proposal;
  }
}

function proposalChanged(
  proposal: Proposal | undefined,
  reference = proposal?.documents[0]?.reference ?? '',
): AppError {
  return proposal
    ? new ProposalChanged(proposal, reference)
    : new AppError('conflict', { reason: 'proposalChanged', details: { customer: '', reference } });
}

function record(
  tx: Tx,
  moment: Pick<Context, 'user' | 'now' | 'today' | 'timeZone'>,
  run: {
    readonly gathered: Gathered;
    /** One letter for each draft. */
    readonly frozen: readonly FrozenLetter[];
    /** How what was said or done outside ended, by message. */
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
          ...addressedNames(proposal),
          hasOwnWords: hasOwnWords(drafts[place]),
          ...letter?.evidence,
        },
      },
    );
    deleteMessageWords(tx, messageKeyOf(proposal));
    if (!isPrinted(proposal))
      recordSaid(tx, { ...moment, act }, { reminderId: id, proposal, report: run.calls.get(messageKeyOf(proposal)) });
  }
  return { reminders: proposals.length, letterIds: run.frozen.map(({ id }) => id), leftOut: [...run.gathered.leftOut] };
}

/** Whether a letter says something in words written for it alone; null: there is no letter. */
function hasOwnWords(draft: Gathered['drafts'][number] | undefined): boolean | null {
  return draft === undefined ? null : Object.values(draft.request.content.ownWords).some((part) => part !== null);
}

/** What is said or done outside is told by an interaction about its documents, which says how it ended; both are one act. */
function recordSaid(
  tx: Tx,
  moment: Pick<Context, 'user' | 'now' | 'today' | 'timeZone'> & { readonly act: Act },
  call: { readonly reminderId: number; readonly proposal: Proposal; readonly report: CallReport | undefined },
): void {
  const { customerId, documents } = call.proposal;
  const { startedAt = null, ...said } = call.report ?? {
    person: null,
    outcomeId: null,
    text: '',
    nextOn: null,
    nextNote: null,
  };
  const documentIds = documents.map(({ id }) => id);
  const channel = saidBy(call.proposal.channel);
  const written = { ...said, channel, occurredAt: startedAt ?? moment.now(), documentIds };
  // It took place when it was timed, or at this moment, whatever day is shown.
  const today = () => dayIn(moment.timeZone(), moment.now());
  const content = contentFrom(tx, { ...moment, today }, customerId, written, null);
  recordInteraction(tx, moment, customerId, { ...content, files: [], reminderId: call.reminderId });
}

function stepIdsOf(input: ReminderInput, customerId: number): ReadonlyMap<number, number> {
  return new Map(scenarioOf(input, customerId).steps.flatMap(({ level, id }) => (id === null ? [] : [[level, id]])));
}
