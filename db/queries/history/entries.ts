import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { HistoryEntry } from '../../../shared/contract/common/history.ts';
import { plainFacts, toldFacts } from '../../../shared/domain/events/plain-facts.ts';
import { eventKinds } from '../../../shared/domain/events/registry.ts';
import { eventRow, parseEvent, readEventData } from '../../journal/read-events.ts';
import { customers, letters, people } from '../../schema.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { readToldInteractions } from '../interactions/told.ts';
import { readDocumentsAbout } from './about-documents.ts';

export const historyRow = eventRow.extend({
  /** 2: an interaction in force; 1: an event of the journal; 0: a document. */
  source: z.literal([0, 1, 2]),
  isTakenBack: zeroOrOne,
});
type Found = z.infer<typeof historyRow>;
type Facts = HistoryEntry['details'];
type Letter = { readonly id: number; readonly number: number; readonly sha256: string; readonly customer: string };

/** The entries of a page of a history. */
export function entriesOf(reader: Reader, rows: readonly Found[]): HistoryEntry[] {
  const told = readToldInteractions(
    reader,
    rows.flatMap(({ source, id }) => (source === 2 ? [id] : [])),
  );
  const events = rows.map((row) => ({ row, facts: factsOf(row) }));
  const letterOf = readLetters(
    reader,
    events.map(({ facts }) => facts),
  );
  const isAbout = readDocumentsAbout(
    reader,
    rows.filter(({ source }) => source === 1),
  );
  const names = new Map(
    reader
      .select()
      .from(people)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return events.map(({ row, facts }) => {
    const { at, kind, source, id } = row;
    const interaction = source === 2 ? told.get(id) : undefined;
    if (interaction) return { at, kind, letterId: null, isTakenBack: false, ...interaction };
    const letter = letterOf.get(String(facts.letterNumber));
    return {
      at,
      kind,
      details: facts,
      letterId: letter?.id ?? null,
      isTakenBack: row.isTakenBack === 1,
      author: names.get(row.authorId) ?? null,
      documents: documentsOf(row, facts, isAbout),
      files: filesOf(facts, letter),
      interaction: null,
    };
  });
}

/** The facts of an event as its kind declares them, or those of a document. */
function factsOf(row: Found): Facts {
  if (row.source === 0) return plainFacts({ ...readEventData(row.data)?.facts });
  const event = row.source === 1 ? parseEvent(row, eventKinds) : null;
  return event ? toldFacts(event) : {};
}

type Named = HistoryEntry['documents'];

/** The documents an entry names: itself, those it is about, or the one of its facts where its row is no longer there. */
function documentsOf(row: Found, facts: Facts, isAbout: (event: Found) => Named): Named {
  const { source, id, kind, subjectId } = row;
  const about = source === 1 ? isAbout(row) : [];
  if (about.length > 0) return about;
  const { reference } = facts;
  if (typeof reference !== 'string' || reference === '') return [];
  if (source === 0) return [{ id, reference }];
  if (kind.startsWith('documents.') && subjectId !== null) return [{ id: subjectId, reference }];
  return typeof facts.documentId === 'number' ? [{ id: facts.documentId, reference }] : [];
}

/** The letter an entry is about, or the file it attached. */
function filesOf({ fileName, sha256 }: Facts, letter: Letter | undefined): HistoryEntry['files'] {
  if (typeof fileName === 'string' && typeof sha256 === 'string')
    return [{ name: fileName, sha256, attachmentId: null }];
  if (letter === undefined) return [];
  const name = `${String(letter.number).padStart(4, '0')}-${letter.customer}.pdf`;
  return [{ name, sha256: letter.sha256, attachmentId: null }];
}

/** The letters that the entries of a page name, by number. */
function readLetters(reader: Reader, page: readonly Facts[]): ReadonlyMap<string, Letter> {
  const numbers = page.flatMap(({ letterNumber }) => (letterNumber === undefined ? [] : [Number(letterNumber)]));
  if (numbers.length === 0) return new Map();
  const rows = reader
    .select({ id: letters.id, number: letters.number, sha256: letters.sha256, customer: customers.code })
    .from(letters)
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .where(inArray(letters.number, numbers))
    .all();
  return new Map(rows.map((row) => [String(row.number), row]));
}
