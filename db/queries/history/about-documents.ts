import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type EventKind, events, type Subject } from '../../../shared/domain/events/registry.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** Where the rows of a subject name documents: a table, its column of the subject, and that of the document. */
type Link = { readonly from: string; readonly subject: string; readonly document: string };

const reminded = 'reminders join reminder_documents on reminder_documents.reminder_id = reminders.id';

/** The documents that what is told in a history is about; a subject that names none is not here. */
const links: Partial<Record<Subject, readonly Link[]>> = {
  reminders: [{ from: 'reminder_documents', subject: 'reminder_id', document: 'document_id' }],
  letters: [{ from: reminded, subject: 'reminders.letter_id', document: 'document_id' }],
  registered_letters: [
    {
      from: `${reminded} join registered_letters on registered_letters.letter_id = reminders.letter_id`,
      subject: 'registered_letters.id',
      document: 'document_id',
    },
  ],
  plans: [{ from: 'plan_documents', subject: 'plan_id', document: 'document_id' }],
  promises: [{ from: 'promise_documents', subject: 'promise_id', document: 'document_id' }],
  disputes: [{ from: 'disputes', subject: 'disputes.id', document: 'document_id' }],
  holds: [{ from: 'holds', subject: 'holds.id', document: 'document_id' }],
  prior_levels: [{ from: 'prior_levels', subject: 'prior_levels.id', document: 'document_id' }],
  allocations: [
    { from: 'allocations', subject: 'allocations.id', document: 'debit_document_id' },
    { from: 'allocations', subject: 'allocations.id', document: 'credit_document_id' },
  ],
  interactions: [{ from: 'interaction_documents', subject: 'interaction_id', document: 'document_id' }],
};

const all = Object.entries(links).flatMap(([subject, own]) => own.map((link) => ({ about: subject, ...link })));

/** SQL of the ids of the events about the documents `ids`, a list in SQL; those of the documents themselves left out. */
export function eventsAbout(ids: SQL): SQL {
  return sql.join(
    [...Map.groupBy(all, ({ about }) => about)].map(([about, own]) => {
      const subjects = own.map(
        ({ from, subject, document }) =>
          sql`select ${sql.raw(subject)} from ${sql.raw(from)} where ${sql.raw(document)} in ${ids}`,
      );
      return sql`select id as eventId from events indexed by events_subject
        where subject = ${about} and subject_id in (${sql.join(subjects, sql` union `)})`;
    }),
    sql` union all `,
  );
}

const namedRow = z.object({ about: z.string(), subjectId: z.int(), id: z.int(), reference: z.string() });
type Told = { readonly kind: string; readonly subjectId: number | null };

/** Returns the function that gives the documents that an event of `told` is about, in the order in which they came. */
export function readDocumentsAbout(
  reader: Reader,
  told: readonly Told[],
): (event: Told) => { readonly id: number; readonly reference: string }[] {
  const wanted = new Map<string, Set<number>>();
  for (const { kind, subjectId } of told) {
    const subject = subjectOf(kind);
    if (subject === null || subjectId === null) continue;
    wanted.set(subject, (wanted.get(subject) ?? new Set()).add(subjectId));
  }
  const parts = all.flatMap(({ about, from, subject, document }) => {
    const ids = wanted.get(about);
    if (ids === undefined) return [];
    return sql`select ${about} as about, ${sql.raw(subject)} as subjectId, documents.id, documents.reference
      from ${sql.raw(from)} join documents on documents.id = ${sql.raw(document)}
      where ${sql.raw(subject)} in (select value from json_each(${JSON.stringify([...ids])}))`;
  });
  if (parts.length === 0) return () => [];
  const rows = readRows(
    reader,
    namedRow,
    sql`select distinct * from (${sql.join(parts, sql` union all `)}) order by id`,
  );
  const found = Map.groupBy(rows, ({ about, subjectId }) => `${about} ${subjectId}`);
  return ({ kind, subjectId }) =>
    (found.get(`${subjectOf(kind)} ${subjectId}`) ?? []).map(({ id, reference }) => ({ id, reference }));
}

function subjectOf(kind: string): Subject | null {
  return kind in events ? events[kind as EventKind].subject : null;
}
