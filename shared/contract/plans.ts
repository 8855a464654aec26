import { z } from 'zod';
import { frequencies, planStates } from '../domain/kinds.ts';
import { instalmentList } from '../domain/lists/instalment-list.ts';
import { planList } from '../domain/lists/plan-list.ts';
import { cureDaysRange, usualClauses } from '../domain/plans/clauses.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows } from './common/listing.ts';
import { cents, day, id, optionalText, text, viewableFile } from './common/values.ts';

export const instalment = z.object({ dueOn: day, amountCents: cents.positive() });

export const planTerms = z.object({
  documentIds: z.array(id).min(1).max(200),
  /** Adds the late penalties and the 40 € indemnities owed on `proposedOn`. */
  includePenalties: z.boolean().default(false),
  includeIndemnities: z.boolean().default(false),
  firstOn: day,
  frequency: z.enum(frequencies),
  /** One of the two says how many instalments there are. */
  count: z.int().min(1).max(120).optional(),
  amountCents: cents.positive().optional(),
  /** A different first payment. */
  firstPaymentCents: cents.positive().optional(),
});
export type PlanTerms = z.infer<typeof planTerms>;

export const planClauses = z.object({
  claimsLaterPenalties: z.boolean(),
  cureDays: z.int().min(cureDaysRange.least).max(cureDaysRange.most),
});

/**
 * A plan as a form had read it. Its parts depend on one another: a plan changed elsewhere since is a conflict as a
 * whole.
 */
export const planVersion = z.object({
  documentIds: z.array(id),
  instalments: z.array(instalment),
  clauses: planClauses,
  note: optionalText,
});
export type PlanVersion = z.infer<typeof planVersion>;

const followedInstalment = z.object({
  position: z.int(),
  dueOn: z.string(),
  amountCents: cents,
  paidCents: cents,
  state: z.enum(['paid', 'partlyPaid', 'due', 'late', 'upcoming']),
});

export const planRow = z.object({
  id,
  number: z.int(),
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  state: z.enum(planStates),
  totalCents: cents,
  paidCents: cents,
  instalmentCount: z.int(),
  nextDueOn: z.string().nullable(),
  lateCents: cents,
  proposedOn: z.string(),
  currency: z.string(),
});
export type PlanRow = z.infer<typeof planRow>;

const ofCustomer = { customerId: id.optional() };

export const plans = {
  /** The instalments these terms give; nothing is saved. */
  simulate: query('documents')
    .input(planTerms)
    .output(
      z.object({
        principalCents: cents,
        penaltyCents: cents,
        indemnityCents: cents,
        totalCents: cents,
        /** What credits not allocated yet pay of the documents by law: to be allocated before the plan is signed. */
        creditCents: cents,
        instalments: z.array(instalment),
      }),
    ),
  create: command('plans', 'reminders')
    .input(
      z.object({
        customerId: id,
        terms: planTerms,
        instalments: z.array(instalment).min(1).max(120),
        clauses: planClauses.default(usualClauses),
        note: optionalText,
      }),
    )
    .output(z.object({ id })),
  /** Only while proposed. */
  update: command('plans').input(
    z.object({
      id,
      terms: planTerms,
      instalments: z.array(instalment).min(1).max(120),
      clauses: planClauses.default(usualClauses),
      note: optionalText,
      read: planVersion.optional(),
    }),
  ),
  accept: command('plans', 'reminders').input(z.object({ id, acceptedOn: day })),
  cancel: command('plans', 'reminders').input(z.object({ id, reason: text.min(1) })),
  /** Declares the default after a formal notice has stayed without effect (acceleration clause). */
  declareDefault: command('plans', 'reminders').input(z.object({ id })),
  /** The documents of a customer that an accepted plan covers: no other plan can. */
  covered: query('plans', 'documents')
    .input(z.object({ customerId: id }))
    .output(z.array(z.object({ documentId: id, reference: z.string(), planId: id, planNumber: z.int() }))),
  list: query('plans', 'documents', 'customers')
    .input(z.object({ ...ofCustomer, ...listPage(planList) }))
    .output(listRows(planRow)),
  export: exportOf({ ...ofCustomer, ...listExport(planList) }, 'plans', 'documents', 'customers'),
  get: query('plans', 'documents')
    .input(z.object({ id }))
    .output(
      planRow.extend({
        principalCents: cents,
        penaltyCents: cents,
        indemnityCents: cents,
        clauses: planClauses,
        note: z.string().nullable(),
        acceptedOn: z.string().nullable(),
        endedOn: z.string().nullable(),
        agreementLetterId: id.nullable(),
        documents: z.array(
          z.object({ id, reference: z.string(), dueOn: z.string().nullable(), openCents: cents, openNowCents: cents }),
        ),
        instalments: z.array(followedInstalment),
      }),
    ),
  /** The instalments of a plan, as their list is arranged. */
  exportInstalments: exportOf({ id, ...listExport(instalmentList) }, 'plans', 'documents'),
  /** Makes and freezes the agreement to sign (or shows the frozen one). */
  agreement: command('plans', 'letters')
    .input(z.object({ id }))
    .output(viewableFile.extend({ letterId: id })),
};
