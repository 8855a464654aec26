import { expect, test } from 'vitest';
import { checkFirm } from '../../db/check/check.ts';
import { openFirmFile } from '../../db/file/open.ts';
import { appendEvent, verifyChain } from '../../db/journal/journal.ts';
import { parseEvent, readEvents } from '../../db/journal/read-events.ts';
import { events as table } from '../../db/schema.ts';
import { definitionOf, eventKinds, type NewEvent } from '../../shared/domain/events/registry.ts';
import { allTexts } from '../../shared/i18n/translate.ts';
import { forgeJournal } from '../usecases/check/forge-journal.ts';
import { now } from './firm-file.ts';

const acting = { user: { name: 'anne' }, now: () => now };
const accepted: NewEvent = {
  kind: 'plans.accept',
  subjectId: 7,
  customerId: 3,
  data: {
    number: 2,
    acceptedOn: '2026-11-20',
    before: { state: 'proposed', acceptedOn: null, endedOn: null },
  },
};

function journalOf(...appended: readonly NewEvent[]) {
  const file = openFirmFile(':memory:', { now });
  file.db.transaction((tx) => {
    for (const event of appended) appendEvent(tx, acting, event);
  });
  return file;
}

test('an event is read back as its kind declares it, with the row it is about', () => {
  const { db } = journalOf(accepted);
  expect(readEvents(db, { kinds: ['plans.accept', 'plans.cancel'] })).toMatchObject([
    { kind: 'plans.accept', authorId: 1, at: now, subjectId: 7, customerId: 3, data: accepted.data },
  ]);
  expect(db.select().from(table).get()).toMatchObject({ subject: 'plans', version: 1 });
  expect(readEvents(db, { kinds: ['plans.accept'], subjectId: 8 })).toEqual([]);
  expect(readEvents(db, { kinds: ['plans.accept'], until: '2026-01-01T00:00:00.000Z' })).toEqual([]);
});

test('facts that a kind does not declare never get into the journal', () => {
  const file = openFirmFile(':memory:', { now });
  for (const data of [{}, { changes: {}, rent: 1 }, { changes: { name: 'x' } }]) {
    // Facts that the types refuse may still come from a row that was read wrongly.
    const wrong: NewEvent = JSON.parse(JSON.stringify({ kind: 'firm.update', data }));
    expect(() => file.db.transaction((tx) => appendEvent(tx, acting, wrong))).toThrow();
  }
  expect(verifyChain(file.db)).toEqual({ count: 0, wrong: [] });
});

test('an event whose text is damaged is told by the chain, and left out by those who read it', () => {
  const { db, connection } = journalOf(accepted, accepted);
  connection.exec('DROP TRIGGER events_no_update; UPDATE events SET data = \'{"acceptedOn":7}\' WHERE id = 1');
  expect(readEvents(db, { kinds: ['plans.accept'] }).map(({ id }) => id)).toEqual([2]);
  expect(verifyChain(db).wrong).toEqual([1]);
});

test('a version changed behind the application’s back is found', () => {
  const { db, connection } = journalOf(accepted);
  connection.exec('DROP TRIGGER events_no_update; UPDATE events SET version = 2');
  expect(verifyChain(db).wrong).toEqual([1]);
  expect(checkFirm(db).find(({ name }) => name === 'journal')?.ok).toBe(false);
});

test('an event of another kind than those asked for is not taken for one of them', () => {
  const { db } = journalOf(accepted);
  const row = db.select().from(table).get();
  expect(row && parseEvent(row, ['plans.cancel'])).toBeNull();
  expect(row && parseEvent({ ...row, kind: 'plans.unheardOf' }, eventKinds)).toBeNull();
});

test.each(['fr', 'en'] as const)(
  'each kind is told in %s or says why not, and one that lasts says what to do instead',
  (language) => {
    const texts = allTexts(language);
    for (const kind of eventKinds) {
      const { history, undo, lastingBy } = definitionOf(kind);
      if (history === 'told') expect(texts.has(`history.${kind}`), kind).toBe(true);
      else expect(history.length, kind).toBeGreaterThan(20);
      if (typeof undo === 'object' && 'never' in undo) expect(undo.never.length, kind).toBeGreaterThan(20);
      const lasting = typeof undo === 'object' && 'lasting' in undo ? [undo.lasting] : [];
      const reasons = [...lasting, ...(lastingBy ? [lastingBy({}, 1), lastingBy({}, 2)] : [])];
      for (const reason of reasons) expect(texts.has(`errors.conflict.${reason}`), reason).toBe(true);
    }
  },
);

test('an event that holds by its hash but not as its kind declares it is told by the check', () => {
  const { db, connection } = journalOf(accepted);
  forgeJournal(connection, `UPDATE events SET data = '{"acceptedOn":"2026-11-20"}' WHERE id = 1`);
  expect(readEvents(db, { kinds: ['plans.accept'] })).toEqual([]);
  expect(verifyChain(db).wrong).toEqual([1]);
});

test('what every kind of event is about is a table', () => {
  const { connection } = openFirmFile(':memory:', { now });
  const tables = connection.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const subjects = new Set(eventKinds.map((kind) => definitionOf(kind).subject));
  expect([...subjects].filter((subject) => subject !== null && !tables.includes(subject))).toEqual([]);
});
