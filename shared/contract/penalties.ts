import { z } from 'zod';
import { query } from './common/base.ts';
import { cents, day, id } from './common/values.ts';

export const penalties = {
  /** What is owed in late penalties (L441-10 II) and recovery indemnities on open overdue invoices. */
  list: query('documents', 'firm')
    .input(z.object({ asOf: day, customerId: id.optional() }))
    .output(
      z.array(
        z.object({
          customer: z.string(),
          reference: z.string(),
          dueOn: z.string(),
          openCents: cents,
          /** Open amount less the unallocated credits that pay it by law and what is disputed: what is claimed of it. */
          owedCents: cents,
          /** What is disputed of it; it bears interest too where the reason says so. */
          disputedCents: cents,
          /** What the firm conceded of it, until its credit note comes: it bears no interest. */
          awaitedCents: cents,
          periods: z.array(
            z.object({
              from: z.string(),
              to: z.string(),
              days: z.int(),
              baseCents: cents,
              /** Null: the rate of that half-year is not known; nothing is computed for it. */
              ratePercent: z.number().nullable(),
              interestCents: cents.nullable(),
            }),
          ),
          /** Null when a rate is missing. */
          interestCents: cents.nullable(),
          /** Once for an invoice, on the first of its due dates. */
          indemnityCents: cents,
        }),
      ),
    ),
};
