import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import { readKnownCustomers } from '../../../db/queries/imports/customer-imports.ts';
import type { Reader } from '../../../db/types.ts';
import type { CustomerField } from '../../../shared/domain/customers/fields.ts';
import type { KnownContact, KnownCustomer } from '../../../shared/domain/customers/match.ts';
import { writeTerms } from '../../../shared/domain/customers/terms-text.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { type CsvCell, writeCsv } from '../../../shared/domain/values/csv.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { isPostable } from '../../../shared/domain/values/postal-address.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { MadeFile } from '../../app/context.ts';

/** The columns of the spreadsheet to fill, in its order: reading it back needs no mapping. */
export const templateFields = [
  'code',
  'name',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'country',
  'email',
  'phone',
  'contactName',
  'contactRole',
  'siren',
  'vatNumber',
  'kind',
  'terms',
  'creditLimit',
  'language',
  'customerGroup',
  'salesperson',
  'responsible',
] as const satisfies readonly CustomerField[];
type TemplateField = (typeof templateFields)[number];

type Options = { readonly format: 'xlsx' | 'csv'; readonly onlyIncomplete: boolean };
type Content = string | { readonly cents: Cents };

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const widths: Partial<Record<TemplateField, number>> = {
  name: 32,
  addressLine1: 32,
  addressLine2: 24,
  email: 30,
  terms: 24,
};

/**
 * The present customers as a spreadsheet, one row for each contact, what is missing left empty: filled and given back
 * unchanged, it changes nothing.
 */
export async function makeCustomerTemplate(db: Reader, options: Options, language: Language): Promise<MadeFile> {
  const { format, onlyIncomplete } = options;
  const customers = readKnownCustomers(db).filter((customer) => !onlyIncomplete || isIncomplete(customer));
  const headings = templateFields.map((field) => t(language, `customerImports.column.${field}`));
  const rows = customers.flatMap((customer) => {
    const people: readonly (KnownContact | null)[] = customer.contacts.length > 0 ? customer.contacts : [null];
    return people.map((contact) => templateFields.map((field) => contentOf(field, customer, contact, language)));
  });
  const name = `${t(language, 'customerImports.templateName')}.${format}`;
  if (format === 'csv') {
    const cells: readonly (readonly CsvCell[])[] = [headings, ...rows];
    return { name, mediaType: mediaTypes.csv, content: new TextEncoder().encode(writeCsv(cells)) };
  }
  const sheet: Row[] = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold', bottomBorderStyle: 'thin' })),
    ...rows.map((row) => row.map(toCell)),
  ];
  const bytes = await writeWorkbook(sheet, {
    sheet: t(language, 'customerImports.templateName'),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: templateFields.map((field) => ({ width: widths[field] ?? 16 })),
  }).toBuffer();
  return { name, mediaType: mediaTypes.xlsx, content: new Uint8Array(bytes) };
}

/** What keeps a letter or a mail from being sent. */
function isIncomplete({ values, contacts }: KnownCustomer): boolean {
  return !isPostable(values) || contacts.every(({ email }) => email === null);
}

function contentOf(
  field: TemplateField,
  { code, values }: KnownCustomer,
  contact: KnownContact | null,
  language: Language,
): Content {
  const { creditLimitCents, kind } = values;
  const terms = termsOf(values);
  switch (field) {
    case 'code':
      return code;
    case 'email':
    case 'phone':
      return contact?.[field] ?? '';
    case 'contactName':
      return contact?.name ?? '';
    case 'contactRole':
      return contact?.role ?? '';
    case 'kind':
      return kind === null ? '' : t(language, `customers.kind.${kind}`);
    case 'terms':
      return terms === null ? '' : writeTerms(terms, language);
    case 'creditLimit':
      return creditLimitCents === null ? '' : { cents: creditLimitCents };
    default:
      return values[field] ?? '';
  }
}

/** Codes and postcodes are texts: a number would lose its zeros. Control characters are no text in XML 1.0. */
function toCell(content: Content): Cell {
  if (typeof content !== 'string') return { value: content.cents / 100, type: Number, format: '#,##0.00' };
  return { value: content.replace(/\p{Cc}/gu, ' '), type: String, format: '@' };
}
