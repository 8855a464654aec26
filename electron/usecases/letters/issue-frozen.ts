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

/** What letters bear of the firm's records; a preview neither, and a letter of the terminal no number until it is confirmed. */
export type LetterMarks = {
  /** Number of the first letter; the others follow. */
  readonly firstNumber: number | null;
  /** The last event of the journal before them, one for all letters of a run. */
  readonly journalHead: JournalHead | null;
};

/** A letter about to be frozen: what it says, whom it goes to, what lists call it. */
export type Draft = { readonly request: LetterRequest; readonly customerId: number; readonly title: string };

/** A letter as it was frozen, and what the event that sends it must hold of it: the evidence `check` compares. */
export type FrozenLetter = { readonly id: number; readonly evidence: ReturnType<typeof evidenceOf> };

type Run<Gathered extends { readonly drafts: readonly Draft[] }, Result> = {
  /** Reads what would leave now; its letters bear `marks`. @throws AppError where it may not leave */
  readonly gather: (reader: Reader, marks: LetterMarks) => Gathered;
  /** Compares what stands on no page: calls, levels. @throws AppError `conflict` */
  readonly checkUnchanged?: (made: Gathered, now: Gathered) => void;
  /** The failure to tell when the letter at `place` would now say something else. */
  readonly changed: (made: Gathered, place: number) => AppError;
  /** Records what the letters are about and their events, on the instant they are frozen. */
  readonly record: (tx: Tx, gathered: Gathered, frozen: readonly FrozenLetter[], recordedAt: string) => Result;
};

/**
 * Makes letters and freezes them: gathers what they say, renders them, gathers again inside one transaction and refuses if
 * a word would be different, then numbers, stores and records them. Anything that fails or is cancelled before leaves no
 * trace. @throws AppError `conflict` / `letterNumber`; `cancelled`; what `run` throws
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
  const pdfs = await context.jobs.renderPdfs(
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

/** The place of the first letter that is not the same; everything on a page is in its content: credits, penalties and letterhead too. */
function firstDifference(made: readonly Draft[], now: readonly Draft[]): number | null {
  for (let place = 0; place < Math.max(made.length, now.length); place++)
    if (JSON.stringify(made[place]) !== JSON.stringify(now[place])) return place;
  return null;
}

function freeze(tx: Tx, draft: Draft, pdf: RenderedPdf, recordedAt: string): FrozenLetter {
  const letter = { ...letterOf(draft), recordedAt, pageCount: pdf.pageCount, sha256: pdf.sha256, pdf: pdf.content };
  return { id: insertLetter(tx, letter), evidence: evidenceOf(letter, draft.request.content.journalHead) };
}

function letterOf({ request, customerId, title }: Draft) {
  const { kind, content } = request;
  return {
    kind,
    number: content.letterNumber ?? 0,
    customerId,
    title,
    issuedOn: content.issuedOn,
    ...declaredOf(request),
  };
}

/** What the kind of the letter declares of it. */
function declaredOf<Kind extends LetterKind>({ kind, content }: PdfRequest<Kind>) {
  const { template, templateVersion, totalCents } = letterDefinitionOf(kind);
  return { template: template(content), templateVersion, totalCents: totalCents(content) };
}

function evidenceOf(letter: NewLetter, head: JournalHead | null) {
  return { letterNumber: letter.number, sha256: letter.sha256, letter: letterFacts(letter), journalHead: head };
}
