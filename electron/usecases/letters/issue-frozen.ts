import { journalHead } from '../../../db/journal/journal.ts';
import {
  insertLetter,
  letterFacts,
  type NewLetter,
  nextLetterNumber,
} from '../../../db/queries/letters/insert-letter.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import type { JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { LetterKind } from '../../../shared/domain/kinds.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import { type LetterRequest, letterDefinitionOf, type PdfRequest } from '../../documents/registry.ts';
import type { RenderedPdf } from '../../documents/types.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';

/** Marks printed on letters. A preview has neither of them; a letter of the terminal has no number until it is confirmed. */
export type LetterMarks = {
  /** Number of the first letter; the next letters have the next numbers. */
  readonly firstNumber: number | null;
  /** The journal's last event before the letters, the same for all letters of a run. */
  readonly journalHead: JournalHead | null;
};

/** A letter to freeze: its content, its customer, its title in lists, and the name of the contact it is addressed to. */
export type Draft = {
  readonly request: LetterRequest;
  readonly customerId: number;
  readonly title: string;
  /** Null: the customer itself. */
  readonly addressedTo: string | null;
};

/** A frozen letter, and the facts of it that the event of its sending must hold: `check` compares them. */
export type FrozenLetter = { readonly id: number; readonly evidence: ReturnType<typeof evidenceOf> };

type Run<Gathered extends { readonly drafts: readonly Draft[] }, Result> = {
  /** Reads the letters that would leave now, with `marks`. @throws AppError when they may not leave */
  readonly gather: (reader: Reader, marks: LetterMarks) => Gathered;
  /** Compares the facts that are printed on no page, such as calls and levels. @throws AppError `conflict` */
  readonly checkUnchanged?: (made: Gathered, now: Gathered) => void;
  /** The failure to throw when the letter at `place` would now have another content. */
  readonly changed: (made: Gathered, place: number) => AppError;
  /** Records the rows and events of the letters, at the instant at which they are frozen. */
  readonly record: (tx: Tx, gathered: Gathered, frozen: readonly FrozenLetter[], recordedAt: string) => Result;
};

/**
 * Makes letters and freezes them: gathers their content, renders them, gathers again inside one transaction, refuses if anything differs,
 * then stores and records them. A failure or cancellation before leaves no trace.
 * @throws AppError `conflict` / `letterNumber`; `cancelled`; errors of `run`
 */
export async function issueFrozen<Gathered extends { readonly drafts: readonly Draft[] }, Result>(
  context: Context & { readonly db: Db },
  run: Run<Gathered, Result>,
  { signal, onProgress }: JobHooks,
): Promise<Result> {
  const { db } = context;
  if (signal?.aborted) throw new AppError('cancelled');
  const head = journalHead(db);
  const gather = (reader: Reader) => run.gather(reader, { firstNumber: nextLetterNumber(reader), journalHead: head });
  const made = gather(db);
  const pdfs = await context.jobs.run(
    'renderPdfs',
    made.drafts.map(({ request }) => request),
    { signal, onProgress: (progress) => onProgress?.({ ...progress, phase: 'rendering' }) },
  );
  if (signal?.aborted || pdfs.length !== made.drafts.length) throw new AppError('cancelled');
  onProgress?.({ phase: 'saving', done: 0, total: null });
  return db.transaction(
    (tx) => {
      const now = gather(tx);
      run.checkUnchanged?.(made, now);
      const place = firstDifference(made.drafts, now.drafts);
      if (place !== null) throw run.changed(made, place);
      const recordedAt = context.now();
      const frozen = made.drafts.flatMap((draft, index) => {
        const pdf = pdfs[index];
        return pdf ? [freeze(tx, draft, pdf, recordedAt)] : [];
      });
      return run.record(tx, now, frozen, recordedAt);
    },
    { behavior: 'immediate' },
  );
}

/** Place of the first letter whose content differs, else null. The content holds everything printed, letterhead included. */
function firstDifference(made: readonly Draft[], now: readonly Draft[]): number | null {
  for (let place = 0; place < Math.max(made.length, now.length); place++)
    if (JSON.stringify(made[place]) !== JSON.stringify(now[place])) return place;
  return null;
}

function freeze(tx: Tx, draft: Draft, pdf: RenderedPdf, recordedAt: string): FrozenLetter {
  const letter = { ...letterOf(draft), recordedAt, pageCount: pdf.pageCount, sha256: pdf.sha256, pdf: pdf.content };
  return { id: insertLetter(tx, letter), evidence: evidenceOf(letter, draft.request.content.journalHead) };
}

function letterOf({ request, customerId, title, addressedTo }: Draft) {
  const { kind, content } = request;
  return {
    kind,
    number: content.letterNumber ?? 0,
    customerId,
    title,
    addressedTo,
    issuedOn: content.issuedOn,
    ...declaredOf(request),
  };
}

/** Template, version and total of a letter, as its kind declares them. */
function declaredOf<Kind extends LetterKind>({ kind, content }: PdfRequest<Kind>) {
  const { template, templateVersion, totalCents } = letterDefinitionOf(kind);
  return { template: template(content), templateVersion, totalCents: totalCents(content) };
}

function evidenceOf(letter: NewLetter, head: JournalHead | null) {
  return { letterNumber: letter.number, sha256: letter.sha256, letter: letterFacts(letter), journalHead: head };
}
