import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { applyList, card, changesOf, importList, stageList } from '../set-up/customer-lists.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { dump, importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';

const invoice = (entryNumber: string, customer: string, on: string) =>
  sale({ entry: entryNumber, on, customer, name: customer, reference: `F${entryNumber}`, cents: 10_000 });
const ledger = makeFile(
  '100000017FEC20251231.txt',
  fecText([
    ...invoice('1', 'Dupont', '2025-01-01'),
    ...invoice('2', 'Dupont', '2025-01-31'),
    ...invoice('3', 'Roy', '2025-01-31'),
  ]),
);
const terms = (text: string, code = 'Dupont') => ({ text: `Code\tNom\tConditions\n${code}\t${code}\t${text}\n` });
const dueDates = (context: TestContext) =>
  rowsOf(context, 'select reference, due_on, due_origin from documents where voided_at is null order by reference').map(
    (row) => Object.values(row).join(' '),
  );
const termsOn = (context: TestContext, code = 'Dupont') => {
  const { terms_kind, terms_days, terms_day_of_month } = Object(card(context, code));
  return [terms_kind, terms_days, terms_day_of_month];
};

async function importedFirm() {
  const made = editsContext();
  await importFile(made.context, ledger);
  return made;
}

describe('a day of payment in the terms', () => {
  test('makes the due dates of a ledger without any: those of the customer, and of the firm for the others', async () => {
    const { client, context, db } = editsContext();
    const { isDemonstration: _demonstration, buckets: _buckets, ...settings } = await client.firm.get();
    await client.firm.update({ ...settings, termsKind: 'net', termsDays: 0, termsDayOfMonth: 31 });
    const own = {
      ...details,
      name: 'Dupont',
      termsKind: 'daysThenEndOfMonth',
      termsDays: 30,
      termsDayOfMonth: 10,
    } as const;
    const { id } = await client.customers.create({ code: 'Dupont', details: own, contacts: [] });
    await importFile(context, ledger);
    expect(dueDates(context)).toEqual([
      'F1 2025-02-10 customerTerms',
      'F2 2025-04-10 customerTerms',
      'F3 2025-01-31 firmTerms',
    ]);
    await client.documents.create(entry(id, { reference: 'F9', issuedOn: '2025-03-01' }));
    expect(dueDates(context).at(-1)).toBe('F9 2025-04-10 customerTerms');
    await client.firm.update({ ...settings, termsKind: 'net', termsDays: 0, termsDayOfMonth: 5 });
    expect(dueDates(context)[2]).toBe('F3 2025-02-05 firmTerms');
    await client.edits.undo();
    expect(dueDates(context)[2]).toBe('F3 2025-01-31 firmTerms');
    await client.edits.redo();
    expect(dueDates(context)[2]).toBe('F3 2025-02-05 firmTerms');
    expect(checkFirm(db).filter((check) => !check.ok)).toEqual([]);
    expect((await importFile(context, ledger)).documents).toMatchObject({ new: 0, changed: 0 });
  });

  test('comes in with a list of customers, moves the due dates, and goes with its undoing', async () => {
    const { context } = await importedFirm();
    const before = dump(context);
    const { batchId } = await importList(context, terms('30 jours fin de mois le 10'));
    expect(termsOn(context)).toEqual(['daysThenEndOfMonth', 30, 10]);
    expect(dueDates(context).slice(0, 2)).toEqual(['F1 2025-02-10 customerTerms', 'F2 2025-04-10 customerTerms']);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('is part of the terms: a list that says the same days on another day, or on none, contradicts the card', async () => {
    const { context } = await importedFirm();
    await importList(context, terms('30 FDM'));
    for (const [known, told, expected] of [
      [null, '30 FDM le 10', 10],
      [10, '30 FDM le 15', 15],
      [15, '30 FDM', null],
    ] as const) {
      const batchId = await stageList(context, terms(told));
      const { rows } = await changesOf(context, batchId);
      const termsIs = (isKept: boolean) => [
        { name: 'termsKind', old: 'daysThenEndOfMonth', next: 'daysThenEndOfMonth', isKept },
        { name: 'termsDays', old: 30, next: 30, isKept },
        { name: 'termsDayOfMonth', old: known, next: expected, isKept },
      ];
      expect(rows).toMatchObject([{ outcome: 'unchanged', values: termsIs(true) }]);
      const replaced = await changesOf(context, batchId, { replace: true, create: 'none' });
      expect(replaced.rows).toMatchObject([{ outcome: 'changed', values: termsIs(false) }]);
      await applyList(context, batchId, { replace: true, create: 'none' });
      expect(termsOn(context)).toEqual(['daysThenEndOfMonth', 30, expected]);
    }
  });

  test('changed manually since, the whole terms stay when the list is undone', async () => {
    const { context, client } = await importedFirm();
    const { batchId } = await importList(context, terms('30 FDM le 10'));
    const id = Number(Object(card(context, 'Dupont')).id);
    const { contacts, ...now } = await client.customers.get({ id });
    await client.customers.update({ id, details: { ...details, ...now, termsDayOfMonth: 15 }, contacts });
    await undo(context, batchId);
    expect(termsOn(context)).toEqual(['daysThenEndOfMonth', 30, 15]);
  });

  test('two rows of a list that differ by it only are told in words; the first one holds', async () => {
    const { context } = await importedFirm();
    const two = { text: 'Code\tConditions\nDupont\t30 FDM le 10\nDupont\t30 FDM\n' };
    const { batchId } = await importList(context, two);
    const issues = (await call(importsHandlers.issues, { batchId }, { context })).rows;
    expect(issues.find(({ code }) => code === 'rowsDiffer')?.details).toMatchObject({
      first: '30 jours fin de mois le 10',
      second: '30 jours fin de mois',
    });
    expect(termsOn(context)).toEqual(['daysThenEndOfMonth', 30, 10]);
  });

  test.for(['xlsx', 'csv'] as const)('the %s to fill, given back as it is, says it again the same', async (format) => {
    const { context } = await importedFirm();
    await importList(context, terms('fin de mois + 45 jours le 1er'));
    await importList(context, terms('le 31 du mois suivant', 'Roy'));
    const before = dump(context);
    await call(importsHandlers.template, { format }, { context });
    const made = context.made.at(-1);
    const list = makeFile(made?.name ?? '', made?.content ?? '');
    expect((await importList(context, list, { replace: true, create: 'all' })).counts).toMatchObject({ unchanged: 2 });
    expect(dump(context)).toEqual(before);
    expect([termsOn(context), termsOn(context, 'Roy')]).toEqual([
      ['endOfMonthThenDays', 45, 1],
      ['daysThenEndOfMonth', 0, 31],
    ]);
  });

  test('typed, undone, redone: the terms come back as one, and the due dates with them', async () => {
    const { context, client } = await importedFirm();
    const id = Number(Object(card(context, 'Dupont')).id);
    const update = (change: object) =>
      client.customers.update({ id, details: { ...details, name: 'Dupont', ...change }, contacts: [] });
    await update({ termsKind: 'net', termsDays: 30 });
    await update({ termsKind: 'daysThenEndOfMonth', termsDays: 30, termsDayOfMonth: 10 });
    await importList(context, terms('45 FDM le 5'), { replace: true, create: 'none' });
    await client.edits.undo({ past: true });
    expect([termsOn(context), dueDates(context)[1]]).toEqual([['net', 30, null], 'F2 2025-03-02 customerTerms']);
    await client.edits.redo();
    // Redo brings back the terms of the list, not those entered before it.
    expect(termsOn(context)).toEqual(['daysThenEndOfMonth', 45, 5]);
    expect(dueDates(context)[1]).toBe('F2 2025-04-05 customerTerms');
  });

  test('goes with the terms when two customers are united, and comes back with them', async () => {
    const { client } = editsContext();
    const own = { ...details, termsKind: 'daysThenEndOfMonth', termsDays: 30, termsDayOfMonth: null } as const;
    const create = async (code: string, card: typeof details) =>
      (await client.customers.create({ code, details: card, contacts: [] })).id;
    const intoId = await create('A', own);
    const fromId = await create('B', { ...own, termsDayOfMonth: 10 });
    expect((await client.customers.mergePreview({ fromId, intoId })).differences).toEqual([
      { field: 'terms', isTaken: false },
    ]);
    await client.customers.merge({ fromId, intoId, take: ['terms'] });
    const now = async () => {
      const { termsKind, termsDays, termsDayOfMonth } = await client.customers.get({ id: intoId });
      return [termsKind, termsDays, termsDayOfMonth];
    };
    expect(await now()).toEqual(['daysThenEndOfMonth', 30, 10]);
    await client.edits.undo();
    expect(await now()).toEqual(['daysThenEndOfMonth', 30, null]);
  });

  test('added to terms that a merge gave, it keeps them when the merge is taken back', async () => {
    const { client } = editsContext();
    const own = { ...details, termsKind: 'net', termsDays: 30 } as const;
    const intoId = (await client.customers.create({ code: 'A', details, contacts: [] })).id;
    const fromId = (await client.customers.create({ code: 'B', details: own, contacts: [] })).id;
    await client.customers.merge({ fromId, intoId, take: ['terms'] });
    await client.customers.update({ id: intoId, details: { ...own, termsDayOfMonth: 10 }, contacts: [] });
    await client.customers.unmerge({ id: fromId });
    expect(await client.customers.get({ id: intoId })).toMatchObject({ ...own, termsDayOfMonth: 10 });
  });

  test('is refused out of a month, in the settings and on the card', async () => {
    const { client } = editsContext();
    const { isDemonstration: _demonstration, buckets: _buckets, ...settings } = await client.firm.get();
    for (const termsDayOfMonth of [0, 32, 1.5]) {
      await expect(client.firm.update({ ...settings, termsDayOfMonth })).rejects.toThrow();
      const card = { ...details, termsKind: 'net', termsDays: 30, termsDayOfMonth } as const;
      await expect(client.customers.create({ code: 'A', details: card, contacts: [] })).rejects.toThrow();
    }
  });
});
