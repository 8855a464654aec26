import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import { readKnownCustomers } from '../../../../../db/queries/imports/known-customers.ts';
import type { Reader } from '../../../../../db/types.ts';
import { cardFields } from '../../../../../shared/domain/customers/card.ts';
import {
  type CustomerField,
  type CustomerValues,
  columnOf,
  customerColumns,
  customerFields,
  type ValueName,
  valueNames,
} from '../../../../../shared/domain/customers/fields.ts';
import type { KnownContact, KnownCustomer } from '../../../../../shared/domain/customers/match.ts';
import { writeTerms } from '../../../../../shared/domain/customers/terms-text.ts';
import type { Language } from '../../../../../shared/domain/kinds.ts';
import { type CsvCell, writeCsv } from '../../../../../shared/domain/values/csv.ts';
import type { Cents } from '../../../../../shared/domain/values/money.ts';
import { isPostable } from '../../../../../shared/domain/values/postal-address.ts';
import { termsOf } from '../../../../../shared/domain/values/terms.ts';
import { choiceText, columnText } from '../../../../../shared/i18n/card-words.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import type { MadeFile } from '../../../../app/context.ts';

const contactColumns = [
  'email',
  'phone',
  'contactName',
  'contactRole',
  'contactDuty',
] as const satisfies readonly CustomerField[];
/** The field of a customer that each column shows; for payment terms, which are three fields, the first one. */
const shownFields = new Map(valueNames.toReversed().map((name) => [columnOf(name), name]));
const isOfAddress = (name: ValueName) => name === 'name' || cardFields[name].part === 'address';
const shownColumns = (isFirst: boolean) =>
  customerFields.filter((column) => {
    const name = shownFields.get(column);
    return name !== undefined && isOfAddress(name) === isFirst;
  });

/** Columns of the spreadsheet to fill: those that a letter and an e-mail need, then the others. It is read back without a mapping. */
export const templateFields: readonly CustomerField[] = [
  'code',
  ...shownColumns(true),
  ...contactColumns,
  ...shownColumns(false),
];

type Options = { readonly format: 'xlsx' | 'csv'; readonly onlyIncomplete: boolean };
type Content = string | { readonly cents: Cents };

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
/**
 * The present customers as a spreadsheet, with one row for each contact and empty cells for missing values. Imported again unchanged,
 * it changes nothing.
 */
export async function makeCustomerTemplate(db: Reader, options: Options, language: Language): Promise<MadeFile> {
  const { format, onlyIncomplete } = options;
  const customers = readKnownCustomers(db).filter((customer) => !onlyIncomplete || isIncomplete(customer));
  const headings = templateFields.map((field) => columnText(language, field));
  const rows = customers.flatMap((customer) => {
    const people: readonly (KnownContact | null)[] = customer.contacts.length > 0 ? customer.contacts : [null];
    return people.map((contact) => templateFields.map((field) => contentOf(field, customer, contact, language)));
  });
  const name = `${t(language, 'importsCustomers.templateName')}.${format}`;
  if (format === 'csv') {
    const cells: readonly (readonly CsvCell[])[] = [headings, ...rows];
    return { name, mediaType: mediaTypes.csv, content: new TextEncoder().encode(writeCsv(cells)) };
  }
  const sheet: Row[] = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold', bottomBorderStyle: 'thin' })),
    ...rows.map((row) => row.map(toCell)),
  ];
  const bytes = await writeWorkbook(sheet, {
    sheet: t(language, 'importsCustomers.templateName'),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: templateFields.map((field) => ({ width: customerColumns.get(field)?.width ?? 16 })),
  }).toBuffer();
  return { name, mediaType: mediaTypes.xlsx, content: new Uint8Array(bytes) };
}

/** True when a letter or an e-mail cannot be sent: no postal address that can be used, or no e-mail address. */
function isIncomplete({ values, contacts }: KnownCustomer): boolean {
  return !isPostable(values) || contacts.every(({ email }) => email === null);
}

function contentOf(
  column: CustomerField,
  { code, values }: KnownCustomer,
  contact: KnownContact | null,
  language: Language,
): Content {
  if (column === 'code') return code;
  if (column === 'contactDuty') return contact?.duty ? t(language, `customers.duty.${contact.duty}`) : '';
  if (isContactColumn(column)) return contact?.[contactFacts[column]] ?? '';
  const name = shownFields.get(column);
  if (name === undefined) return '';
  if (column === 'terms') return termsText(values, language);
  const value = values[name];
  const { kind, ...type } = cardFields[name];
  if (value === null) return '';
  if (kind === 'cents' && typeof value === 'number') return { cents: value };
  return kind === 'choice' && 'words' in type ? choiceText(language, type.words, String(value)) : String(value);
}

const contactFacts = { email: 'email', phone: 'phone', contactName: 'name', contactRole: 'role' } as const;

function isContactColumn(column: CustomerField): column is keyof typeof contactFacts {
  return column in contactFacts;
}

function termsText(values: CustomerValues, language: Language): string {
  const terms = termsOf(values);
  return terms === null ? '' : writeTerms(terms, language);
}

/** Texts stay texts: as numbers, codes and postcodes would lose their leading zeros. XML 1.0 forbids control characters. */
function toCell(content: Content): Cell {
  if (typeof content !== 'string') return { value: content.cents / 100, type: Number, format: '#,##0.00' };
  return { value: content.replace(/\p{Cc}/gu, ' '), type: String, format: '@' };
}
