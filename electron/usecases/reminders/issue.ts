import { appendEvent, journalHead } from '../../../db/journal/journal.ts';
import {
  insertLetter,
  letterFacts,
  type NewLetter,
  nextLetterNumber,
} from '../../../db/queries/letters/insert-letter.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { accountsRemindedAfter, insertReminder } from '../../../db/queries/reminders/records.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import type { MessageKey } from '../../../shared/contract/reminders.ts';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { requireLeaving } from '../../../shared/domain/reminders/obstacles.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import {
  type ReminderLetterContent,
  reminderTemplateVersion,
  reminderVoice,
} from '../../documents/reminder/content.ts';
import type { RenderedPdf } from '../../documents/types.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import { reminderLetters } from './letters.ts';

type Request = {
  readonly messages: readonly (MessageKey & {
    /** What was said on a call. */
    readonly note?: string | undefined;
  })[];
  readonly asOf: Day;
};
type Issued = { reminders: number; letterIds: number[] };
type Letter = { readonly content: ReminderLetterContent; readonly pdf: RenderedPdf };
/** Without a letter: a call. */
type Message = { readonly proposal: Proposal; readonly letter: Letter | null };

/**
 * Renders every letter, then records reminders, letters and register in one transaction, provided nothing changed
 * meanwhile. Anything that fails or is cancelled before leaves no trace.
 * @throws AppError `conflict` / `notToday`, `laterReminder`, `notProposed`, `proposalChanged`, `letterNumber`;
 * `validation` / `senderAddress`, `recipientAddress`; `cancelled`
 */
export async function issueReminders(
  context: Context & { readonly db: Db },
  request: Request,
  hooks: JobHooks,
): Promise<Issued> {
  const { db } = context;
  if (hooks.signal?.aborted) throw new AppError('cancelled');
  refuseOtherDay(context, request.asOf);
  const { input, proposals } = proposalsOf(db, request);
  const printed = proposals.filter((proposal) => proposal.channel !== 'call');
  const head = journalHead(db);
  const marks = (reader: Reader) => ({ firstNumber: nextLetterNumber(reader), journalHead: head });
  const contents = reminderLetters(db, input, printed, marks(db));
  const pdfs = await context.jobs.renderPdfs(
    contents.map((content) => ({ kind: 'reminderLetter', content })),
    { signal: hooks.signal, onProgress: (progress) => hooks.onProgress?.({ ...progress, phase: 'rendering' }) },
  );
  if (hooks.signal?.aborted) throw new AppError('cancelled');
  hooks.onProgress?.({ phase: 'saving', done: 0, total: null });
  const letters = new Map(
    printed.flatMap((proposal, index) => {
      const [content, pdf] = [contents[index], pdfs[index]];
      return content && pdf ? [[proposal, { content, pdf }] as const] : [];
    }),
  );
  const messages = proposals.map((proposal) => ({ proposal, letter: letters.get(proposal) ?? null }));
  return db.transaction(
    (tx) => {
      refuseOtherDay(context, request.asOf);
      const fresh = proposalsOf(tx, request);
      checkUnchanged(proposals, fresh.proposals);
      checkContents(messages, reminderLetters(tx, fresh.input, printed, marks(tx)));
      const notes = new Map(request.messages.map((message) => [accountKey(message), message.note]));
      return record(tx, context, { input: fresh.input, messages, notes });
    },
    { behavior: 'immediate' },
  );
}

/** A message bears the day it leaves, and claims what is owed that day: any other day is a preview. */
function refuseOtherDay({ today }: Context, asOf: Day): void {
  const todayOn = today();
  if (asOf !== todayOn) throw new AppError('conflict', { reason: 'notToday', details: { asOfOn: asOf, todayOn } });
}

/** What the engine proposes now of the messages asked for, in the order of the worklist. */
function proposalsOf(reader: Db | Tx, { messages, asOf }: Request): { input: ReminderInput; proposals: Proposal[] } {
  const asked = new Set(messages.map(accountKey));
  const later = accountsRemindedAfter(reader, asOf).find((account) => asked.has(accountKey(account)));
  if (later) throw new AppError('conflict', { reason: 'laterReminder', details: { customer: later.code } });
  const input = gatherReminderInput(reader, asOf);
  const proposals = planReminders(input).proposals.filter((proposal) => asked.has(accountKey(proposal)));
  const proposed = new Set(proposals.map(accountKey));
  const missing = messages.find((message) => !proposed.has(accountKey(message)));
  if (missing !== undefined) {
    const customer = input.customers.find(({ id }) => id === missing.customerId)?.code;
    if (customer === undefined) throw new AppError('not_found', { reason: 'customer' });
    throw new AppError('conflict', { reason: 'notProposed', details: { customer } });
  }
  requireLeaving(proposals);
  return { input, proposals };
}

/** Names the first document that is no longer as it was when the letters were made. */
function checkUnchanged(rendered: readonly Proposal[], fresh: readonly Proposal[]): void {
  for (const proposal of rendered) {
    const now = fresh.find((other) => accountKey(other) === accountKey(proposal));
    if (JSON.stringify(now) === JSON.stringify(proposal)) continue;
    const changed = proposal.documents.find((document) => {
      const same = now?.documents.find(({ id }) => id === document.id);
      return same?.openCents !== document.openCents || same.level !== document.level;
    });
    refuseChanged(proposal, changed?.reference);
  }
}

/** Credits, penalties and letterhead are on the page too: what is frozen says what the ledger says now. */
function checkContents(messages: readonly Message[], fresh: readonly ReminderLetterContent[]): void {
  const letters = messages.filter((message) => message.letter !== null);
  for (const [index, { proposal, letter }] of letters.entries())
    if (JSON.stringify(letter?.content) !== JSON.stringify(fresh[index])) refuseChanged(proposal, undefined);
}

function refuseChanged({ customer, documents }: Proposal, reference = documents[0]?.reference ?? ''): never {
  throw new AppError('conflict', { reason: 'proposalChanged', details: { customer, reference } });
}

/** The letter of `proposal` as it is frozen. */
function letterOf(proposal: Proposal, { content, pdf }: Letter, recordedAt: string): NewLetter {
  return {
    kind: proposal.isFormalNotice ? 'formalNotice' : 'reminder',
    number: content.letterNumber ?? 0,
    customerId: proposal.customerId,
    title: proposal.step,
    issuedOn: content.issuedOn,
    template: reminderVoice(content),
    templateVersion: reminderTemplateVersion,
    totalCents: content.totals.toPayCents,
    pageCount: pdf.pageCount,
    sha256: pdf.sha256,
    recordedAt,
    pdf: pdf.content,
  };
}

function record(
  tx: Tx,
  { now, user }: Context,
  run: {
    readonly input: ReminderInput;
    readonly messages: readonly Message[];
    /** By account. */
    readonly notes: ReadonlyMap<string, string | undefined>;
  },
): Issued {
  const recordedAt = now();
  const issuedOn = run.input.asOf;
  const levelsBefore = new Map(run.input.documents.map((document) => [document.id, document.level]));
  const letterIds: number[] = [];
  for (const { proposal, letter } of run.messages) {
    const frozen = letter && letterOf(proposal, letter, recordedAt);
    const letterId = frozen && insertLetter(tx, frozen);
    if (letterId !== null) letterIds.push(letterId);
    const deadlineOn = letter?.content.deadlineOn ?? null;
    const note = run.notes.get(accountKey(proposal)) ?? null;
    const stepIds = stepIdsOf(run.input, proposal.customerId);
    const id = insertReminder(tx, {
      proposal,
      levelsBefore,
      stepIds,
      issuedOn,
      deadlineOn,
      letterId,
      note,
      recordedAt,
    });
    appendEvent(
      tx,
      { user, now: () => recordedAt },
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
          note,
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
          ...(frozen
            ? {
                letterNumber: frozen.number,
                sha256: frozen.sha256,
                letter: letterFacts(frozen),
                journalHead: letter?.content.journalHead,
              }
            : {}),
        },
      },
    );
  }
  return { reminders: run.messages.length, letterIds };
}

function stepIdsOf(input: ReminderInput, customerId: number): ReadonlyMap<number, number> {
  return new Map(scenarioOf(input, customerId).steps.flatMap(({ level, id }) => (id === null ? [] : [[level, id]])));
}
