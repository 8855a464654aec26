import { type OverdueInvoice, readContractRate, readOverdueInvoices } from '../../db/queries/penalties.ts';
import type { Reader } from '../../db/types.ts';
import type { Day } from '../../shared/domain/days.ts';
import { computePenalties, type Penalties } from '../../shared/domain/penalties.ts';
import { withFirm } from './base.ts';

export type InvoicePenalties = OverdueInvoice & Penalties;

/** Late penalties and indemnities owed on `asOf`, invoice by invoice; consumers owe none and are left out. */
export function penaltiesOn(reader: Reader, asOf: Day, customerId?: number): InvoicePenalties[] {
  const contractBasisPoints = readContractRate(reader);
  return readOverdueInvoices(reader, asOf, customerId).flatMap((invoice) => {
    const penalties = computePenalties({ ...invoice, until: asOf, contractBasisPoints });
    return penalties ? [{ ...invoice, ...penalties }] : [];
  });
}

export const penaltiesHandlers = {
  list: withFirm.penalties.list.handler(({ input, context }) =>
    penaltiesOn(context.db, input.asOf, input.customerId).map((row) => ({
      customer: row.customer,
      reference: row.reference,
      dueOn: row.dueOn,
      openCents: row.openCents,
      periods: [...row.periods],
      interestCents: row.interestCents,
      indemnityCents: row.indemnityCents,
    })),
  ),
};
