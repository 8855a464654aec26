import type { z } from 'zod';
import { type PreviewOf, plainListOptions } from '../../../../shared/contract/imports/kinds.ts';
import { listOptions } from '../../../../shared/contract/imports/open-items.ts';
import { ledgerOptions } from '../../../../shared/contract/imports/sources.ts';
import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import { importPaymentList, toldPayments } from '../../../../shared/domain/imports/payments.ts';
import type { ImportMode } from '../../../../shared/domain/kinds.ts';
import { importPaymentWords } from '../../../../shared/i18n/lists/import-payment-words.ts';
import type { Session } from '../common/session.ts';
import type { Terminal } from '../common/terminal.ts';
import { reportCustomers } from './customers.ts';
import type { Imported, Report } from './imported.ts';
import { readMapping } from './mapping.ts';
import { reportRows } from './rows.ts';
import { reportSource } from './sources.ts';

/** What the user says of how a list is read. */
export type Said = {
  readonly mode: ImportMode | undefined;
  readonly asOf: string | undefined;
  readonly mapping: string | undefined;
  readonly sheet: string | undefined;
};

/** How the columns are read, as far as the user says. @throws AppError as `readMapping` */
async function columnsSaid<Options>({ mapping, sheet }: Said, schema: z.ZodObject & z.ZodType<Options>) {
  const mapped = mapping === undefined ? undefined : await readMapping(mapping, schema);
  return { ...mapped, ...(sheet && { sheet }) };
}

/** How a file of each kind is read, as far as the user says. @throws AppError as `readMapping` */
export const optionsOfKind: { readonly [Kind in ImportKind]: (said: Said) => Promise<ImportOptions> } = {
  ledger: async (said) => ({
    ledger: await columnsSaid(said, ledgerOptions),
    ...(said.mode && { table: { mode: said.mode } }),
  }),
  async openItems(said) {
    const { mode, asOf } = said;
    return { table: { ...(await columnsSaid(said, listOptions)), ...(mode && { mode }), ...(asOf && { asOf }) } };
  },
  customers: async (said) => ({ customers: await columnsSaid(said, plainListOptions.customers) }),
  payments: async (said) => ({ payments: await columnsSaid(said, plainListOptions.payments) }),
};

const reports: {
  readonly [Kind in ImportKind]: (
    terminal: Terminal,
    session: Session,
    done: Imported<PreviewOf<Kind>>,
  ) => Promise<Report>;
} = {
  ledger: reportSource,
  openItems: reportSource,
  customers: reportCustomers,
  payments: reportRows({
    list: importPaymentList,
    words: importPaymentWords,
    of: (changes) => (changes.kind === 'payments' ? changes : null),
    told: ({ totals }) => toldPayments(totals),
  }),
};

/** What is told of an import of each kind. */
export function reportOf<Kind extends ImportKind>(
  kind: Kind,
  terminal: Terminal,
  session: Session,
  done: Imported<PreviewOf<Kind>>,
): Promise<Report> {
  return reports[kind](terminal, session, done);
}
