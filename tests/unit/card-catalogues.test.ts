import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { customers, firm } from '../../db/schema.ts';
import { makeCustomerTemplate, templateFields } from '../../electron/usecases/imports/kinds/customers/template.ts';
import { cardFields, cardParts } from '../../shared/domain/customers/card.ts';
import { columnOf, customerFields, valueNames } from '../../shared/domain/customers/fields.ts';
import { settingFields } from '../../shared/domain/firm/settings.ts';
import {
  cardOf,
  type FieldTypes,
  fieldTypes,
  findWrongField,
  formOf,
  normaliseCard,
  optional,
} from '../../shared/domain/values/card-fields.ts';
import { choiceText, columnText, fieldText } from '../../shared/i18n/card-words.ts';
import { collectionContext } from '../usecases/set-up/collection-ledger.ts';

const catalogues = [
  ['customers', cardFields, customers],
  ['settings', settingFields, firm],
] as const;

test.each(catalogues)('every field of %s has its column in the firm file', (_noun, fields, table) => {
  expect(Object.keys(getTableColumns(table))).toEqual(expect.arrayContaining(Object.keys(fields)));
});

test.each(
  catalogues.flatMap(
    ([noun, fields]) =>
      [
        [noun, 'fr', fields],
        [noun, 'en', fields],
      ] as const,
  ),
)('every field of %s, and every choice of it, has its words in %s', (noun, language, fields: FieldTypes) => {
  for (const [name, { choices = [], words = '' }] of Object.entries(fields)) {
    expect(fieldText(language, noun, name), name).not.toBe(name);
    for (const choice of choices) expect(choiceText(language, words, choice), `${name} ${choice}`).not.toBe(choice);
  }
});

test('every field a list may say has a title in it, is offered when columns are named, and is in the spreadsheet to fill', () => {
  for (const name of valueNames) {
    const column = columnOf(name);
    expect(customerFields).toContain(column);
    expect(templateFields).toContain(column);
    expect(cardFields[name].column.headings.length, name).toBeGreaterThan(0);
    for (const language of ['fr', 'en'] as const) expect(columnText(language, column)).not.toBe(column);
  }
  expect(new Set(customerFields).size).toBe(customerFields.length);
  expect(cardParts).toContain('address');
});

test('the spreadsheet begins with what a letter and a mail need', async () => {
  const { content } = await makeCustomerTemplate(
    collectionContext().db,
    { format: 'csv', onlyIncomplete: false },
    'fr',
  );
  expect(new TextDecoder().decode(content as Uint8Array).split(/[\r\n]/)[0]).toMatch(
    /Code du client;Nom du client;Adresse;Complément d.adresse;Code postal;Ville;Pays;Courriel;Téléphone;Contact;Fonction;/,
  );
});

/** A catalogue with one field more, to see what follows from its declaration. */
const fields = { ...cardFields, secondPhone: optional(fieldTypes.phone), secondEmail: optional(fieldTypes.email) };
const blank = formOf(fields, {});

test('a field more is empty in a form, null once stored, and its spaces are gone', () => {
  expect(blank).toMatchObject({ secondPhone: '', country: 'FR', kind: 'business', language: 'fr', termsDays: null });
  const card = cardOf(fields, { ...blank, name: ' Élan ', secondPhone: ' 02 61 91 00 14 ', siren: '404 833 048' });
  expect(card).toMatchObject({ name: 'Élan', secondPhone: '02 61 91 00 14', secondEmail: null });
  expect(normaliseCard(fields, card)).toMatchObject({ siren: '404833048', secondPhone: '02 61 91 00 14' });
  expect(z.object({ secondPhone: fields.secondPhone.schema }).parse({})).toEqual({});
});

test('a field that may be wrong is checked by its kind, and named', () => {
  const card = cardOf(fields, { ...blank, name: 'Élan', secondEmail: 'nobody' });
  expect(findWrongField(fields, card)).toEqual({ field: 'secondEmail', kind: 'email', typed: 'nobody' });
  expect(findWrongField(fields, { ...card, secondEmail: 'a@b.fr' })).toBeNull();
});

test('settings come back from their form as they were', () => {
  const settings = cardOf(settingFields, {
    ...formOf(settingFields, {}),
    name: 'Atelier',
    iban: 'FR76 1999 9000 0100 0000 1234 543',
    lateRateBasisPoints: 1250,
    writeOffLimitCents: null,
    termsDays: 30,
  });
  expect(settings).toMatchObject({ termsKind: 'net', lateRateBasisPoints: 1250, writeOffLimitCents: 0, email: null });
  const stored = normaliseCard(settingFields, settings);
  expect(stored.iban).toBe('FR7619999000010000001234543');
  expect(cardOf(settingFields, formOf(settingFields, stored))).toEqual({
    ...stored,
    iban: 'FR76 1999 9000 0100 0000 1234 543',
  });
});
