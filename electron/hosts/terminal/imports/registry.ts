import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import { customerOptions } from '../../../../shared/contract/imports-customers.ts';
import type { PreviewOf } from '../../../../shared/contract/imports-kinds.ts';
import { listOptions } from '../../../../shared/contract/imports-open-items.ts';
import { paymentOptions } from '../../../../shared/contract/imports-payments.ts';
import type { ImportKind, ListKind } from '../../../../shared/domain/imports/kinds.ts';
import type { ImportMode } from '../../../../shared/domain/kinds.ts';
import type { Session } from '../common/session.ts';
import type { Terminal } from '../common/terminal.ts';
import { reportCustomers } from './customers.ts';
import type { Imported, Report } from './imported.ts';
import { readMapping } from './mapping.ts';
import { reportPayments } from './payments.ts';
import { reportSource } from './sources.ts';

/** What the user says of how a list is read. */
export type Said = {
  readonly mode: ImportMode | undefined;
  readonly asOf: string | undefined;
  readonly mapping: string | undefined;
  readonly sheet: string | undefined;
};

/** How a list of each kind is read, as far as the user says. @throws AppError as `readMapping` */
export const optionsOfKind = {
  async openItems({ mode, asOf, mapping, sheet }: Said): Promise<ImportOptions> {
    const mapped = mapping === undefined ? {} : await readMapping(mapping, listOptions);
    return { table: { ...mapped, ...(mode && { mode }), ...(asOf && { asOf }), ...(sheet && { sheet }) } };
  },
  async customers({ mapping, sheet }: Said): Promise<ImportOptions> {
    const mapped = mapping === undefined ? {} : await readMapping(mapping, customerOptions);
    return { customers: { ...mapped, ...(sheet && { sheet }) } };
  },
  async payments({ mapping, sheet }: Said): Promise<ImportOptions> {
    const mapped = mapping === undefined ? {} : await readMapping(mapping, paymentOptions);
    return { payments: { ...mapped, ...(sheet && { sheet }) } };
  },
} satisfies Record<ListKind, (said: Said) => Promise<ImportOptions>>;

const reports: {
  readonly [Kind in ImportKind]: (
    terminal: Terminal,
    session: Session,
    done: Imported<PreviewOf<Kind>>,
  ) => Promise<Report>;
} = { ledger: reportSource, openItems: reportSource, customers: reportCustomers, payments: reportPayments };

/** What is told of an import of each kind. */
export function reportOf<Kind extends ImportKind>(
  kind: Kind,
  terminal: Terminal,
  session: Session,
  done: Imported<PreviewOf<Kind>>,
): Promise<Report> {
  return reports[kind](terminal, session, done);
}
