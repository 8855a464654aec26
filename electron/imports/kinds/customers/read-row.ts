import { cardFields, mostToleratedDays } from '../../../../shared/domain/customers/card.ts';
import {
  type CustomerRow,
  type CustomerValues,
  columnOf,
  type SaidFollowing,
  type ValueName,
  valueNames,
} from '../../../../shared/domain/customers/fields.ts';
import { parseTerms } from '../../../../shared/domain/customers/terms-text.ts';
import { parseKind, parseLanguage } from '../../../../shared/domain/customers/words.ts';
import type { FieldKind } from '../../../../shared/domain/values/card-fields.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { cutCurrency } from '../../files/cell-currency.ts';
import type { GridRow } from '../../files/grid.ts';
import type { ListFormat } from '../../lists/types.ts';
import { parseAmount, parseListDay } from '../../tables/values.ts';
import { readAddress } from './address.ts';
import type { Cells } from './cells.ts';
import { readContacts } from './contacts.ts';
import { readIdentity } from './identity.ts';

type Fields = typeof cardFields;
/** How the amounts and days of the file are written. */
type Format = Pick<ListFormat, 'decimal' | 'dateOrder'>;
/** Fields that a list says as a text of one line: those of a phone or a mail address are of contacts today. */
type PlainText = {
  [Name in ValueName]: Fields[Name]['kind'] extends 'text' | 'phone' | 'email'
    ? Fields[Name]['part'] extends 'address'
      ? never
      : Name
    : never;
}[ValueName];

/**
 * Reads one row; a value that is not right raises an issue and is left out, the others are kept. Null when the row
 * names nobody.
 */
export function readRow(row: GridRow, cells: Cells, { decimal, dateOrder }: Format): CustomerRow | null {
  const [code, name] = [cells.text('code'), cells.text('name')];
  const identity = readIdentity(cells);
  if (code === '' && name === '' && identity.siren === null) return null;
  const address = readAddress(cells);
  const terms = readTerms(cells);
  return {
    lineNumber: row.number,
    code,
    values: {
      name: name || null,
      ...identity,
      ...address,
      kind: readWord(cells, 'kind', parseKind),
      language: readWord(cells, 'language', parseLanguage),
      termsKind: terms?.kind ?? null,
      termsDays: terms?.days ?? null,
      termsDayOfMonth: terms?.dayOfMonth ?? null,
      creditLimitCents: readCreditLimit(cells, decimal),
      toleratedDays: readToleratedDays(cells),
      ...readTexts(cells),
    },
    contacts: readContacts(cells, address.country ?? 'FR'),
    following: readFollowing(cells, dateOrder),
    raw: row.raw,
  };
}

/** A scenario and a step as they are written; comparing the list with the firm finds which they are. */
function readFollowing(cells: Cells, dateOrder: Format['dateOrder']): SaidFollowing {
  const day = cells.text('remindedOn');
  const remindedOn = /\d/.test(day) ? parseListDay(day, dateOrder) : null;
  if (/\d/.test(day) && remindedOn === null) cells.addIssue('badRemindedOn', 'remindedOn');
  return { scenario: cells.text('scenario'), step: cells.text('reachedStep'), remindedOn };
}

const plainKinds: ReadonlySet<FieldKind> = new Set(['text', 'phone', 'email']);

/** The fields that are a text as it stands, whatever it says. */
const texts = valueNames.filter((name): name is PlainText => {
  const { kind, part } = cardFields[name];
  return plainKinds.has(kind) && part !== 'address';
});

function readTexts(cells: Cells) {
  return Object.fromEntries(texts.map((name) => [name, cells.text(columnOf(name)) || null])) as Pick<
    CustomerValues,
    PlainText
  >;
}

function readTerms(cells: Cells) {
  const text = cells.text('terms');
  if (!/[\p{L}\d]/u.test(text)) return null;
  const terms = parseTerms(text);
  if (terms === null) cells.addIssue('badTerms', 'terms');
  return terms;
}

/** Words for any customer: they tell neither its kind nor its language, and raise no issue. */
const plainCustomer = /^(?:client|customer|prospect|tiers|c|p|-)?$/;

function readWord<Word>(cells: Cells, field: 'kind' | 'language', parse: (text: string) => Word | null): Word | null {
  const text = cells.text(field);
  const word = parse(text);
  if (word === null && !plainCustomer.test(foldText(text)))
    cells.addIssue(field === 'kind' ? 'badKind' : 'badLanguage', field);
  return word;
}

/** A number of days, with or without a word after it; 0 tolerates nothing. */
function readToleratedDays(cells: Cells): number | null {
  const text = cells.text('toleratedDays');
  if (text === '') return null;
  const days = /^(\d{1,3})(?: ?(?:j|jours?|d|days?))?$/i.exec(text)?.[1];
  const isRight = days !== undefined && Number(days) <= mostToleratedDays;
  if (!isRight) cells.addIssue('badToleratedDays', 'toleratedDays');
  return isRight && Number(days) > 0 ? Number(days) : null;
}

/** Software writes 0 where there is no limit. */
function readCreditLimit(cells: Cells, decimal: ',' | '.' | undefined): number | null {
  const text = cells.text('creditLimit');
  const isInLedgerCurrency = cutCurrency(text).codes?.includes(ledgerCurrency) ?? true;
  const cents = isInLedgerCurrency ? parseAmount(text, decimal) : null;
  if (cents === null || cents < 0) cells.addIssue('badCreditLimit', 'creditLimit');
  return cents === null || cents <= 0 ? null : cents;
}
