import { z } from 'zod';
import { day } from '../../../shared/contract/common/values.ts';
import { controlCauses, lineSources } from '../../../shared/domain/balance/control-causes.ts';
import {
  adjustmentNatures,
  channels,
  contactDuties,
  documentKinds,
  dueOrigins,
  sides,
  stepCopies,
  stepModes,
} from '../../../shared/domain/kinds.ts';
import { holdReasons } from '../../../shared/domain/reminders/proposal.ts';

export { imported, importedCustomers, importedPayments } from './import-shapes.ts';

/** The JSON of every command, key by key: nothing less, nothing more. Amounts are whole cents, days are days. */
const cents = z.int();
const count = z.int().min(0);

const controlLine = z.strictObject({
  side: z.enum(['accounts', 'balance', 'refused']),
  source: z.enum(lineSources),
  file: z.string().nullable(),
  line: z.int().nullable(),
  on: day,
  reference: z.string(),
  label: z.string(),
  cents: cents.nullable(),
});

export const created = z.strictObject({ file: z.string(), name: z.string() });
export const undone = z.strictObject({ batchId: z.int(), undone: z.literal(true) });
export const customers = z.array(
  z.strictObject({ code: z.string(), name: z.string(), openCents: cents, overdueCents: cents }),
);
export const tagged = z.strictObject({ code: z.string(), name: z.string(), tags: z.array(z.string()) });
export const withoutContact = z.strictObject({
  rows: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      currency: z.string().length(3),
      openCents: cents,
      overdueCents: cents,
      oldestDueOn: day.nullable(),
    }),
  ),
  file: z.string().optional(),
});
export const written = z.strictObject({
  customer: z.string(),
  subject: z.string(),
  number: z.int().nullable(),
  file: z.string(),
});
const named = z.strictObject({ code: z.string(), name: z.string() });
export const merged = z.strictObject({
  from: named,
  into: named,
  open: z.array(
    z.strictObject({ currency: z.string().length(3), intoCents: cents, fromCents: cents, totalCents: cents }),
  ),
  moved: z.record(z.string(), count),
  warnings: z.array(z.string()),
  merged: z.boolean(),
});
export const documents = z.array(
  z.strictObject({
    customer: z.string(),
    kind: z.enum(documentKinds),
    /** Only of an adjustment that is known to be something. */
    nature: z.enum(adjustmentNatures).optional(),
    side: z.enum(sides),
    reference: z.string(),
    issuedOn: day,
    dueOn: day.nullable(),
    dueOrigin: z.enum(dueOrigins),
    amountCents: cents,
    openCents: cents,
    currency: z.string().length(3),
  }),
);
const columns = z.record(z.string(), cents);
export const balance = z.strictObject({
  asOf: day,
  knownAt: z.iso.datetime(),
  basis: z.enum(['due', 'issue', 'promised']),
  columns: z.array(z.string()),
  currencies: z.array(
    z.strictObject({
      currency: z.string().length(3),
      rows: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          columns,
          totalCents: cents,
          disputedCents: cents.min(0),
          creditLimitCents: cents.min(0).nullable(),
          overLimitCents: cents.min(0).nullable(),
          isMiscellaneous: z.boolean(),
        }),
      ),
      totals: columns,
      totalCents: cents,
      disputedCents: cents.min(0),
    }),
  ),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      differenceCents: cents,
      items: z.array(
        z.strictObject({
          customer: z.string(),
          name: z.string(),
          expectedCents: cents,
          actualCents: cents,
          differenceCents: cents,
          causes: z
            .array(z.strictObject({ cause: z.enum(controlCauses), cents, lines: z.array(controlLine) }))
            .optional(),
        }),
      ),
      /** Only when lines on customer accounts could not be read. */
      refused: z.array(z.unknown()).optional(),
      unknownCount: count.optional(),
      manualCents: cents.optional(),
      /** Only where a list is newer than the ledgers. */
      list: z.strictObject({ file: z.string(), on: z.string(), ledgerOn: z.string() }).optional(),
    }),
  ),
  /** Only when the options of the balance leave something out. */
  leftOut: z.array(z.strictObject({ reason: z.string(), currency: z.string().length(3), cents })).optional(),
  /** Only where the file held nothing yet on the day it is known at. */
  nothingKnown: z.strictObject({ knownFrom: z.string().nullable() }).optional(),
});
export const reminders = z.strictObject({
  proposals: z.array(
    z.strictObject({
      customer: z.string(),
      scenario: z.string(),
      level: z.int().min(1),
      step: z.string(),
      stepId: z.int().positive(),
      channel: z.enum(channels),
      mode: z.enum(stepModes),
      recipient: z
        .strictObject({
          name: z.string(),
          role: z.string().nullable(),
          duty: z.enum(contactDuties).nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
        })
        .nullable(),
      copies: z.array(z.strictObject({ as: z.enum(stepCopies), name: z.string() })),
      documentId: z.int().positive().nullable(),
      currency: z.string(),
      totalCents: cents.positive(),
      creditCents: cents.min(0),
      disputedCents: cents.min(0),
      awaitedCents: cents.min(0),
      claimedCents: cents.positive(),
      priority: z.strictObject({ points: z.int(), parts: z.record(z.string(), z.int()) }),
      obstacles: z.array(z.enum(holdReasons)),
      warnings: z.array(z.enum(holdReasons)),
      documents: z.array(
        z.strictObject({
          reference: z.string(),
          dueOn: day,
          daysLate: z.int(),
          openCents: cents,
          disputedCents: cents.min(0),
          awaitedCents: cents.min(0),
          owedCents: cents.positive(),
        }),
      ),
      credits: z.array(
        z.strictObject({
          kind: z.enum(documentKinds),
          nature: z.enum(adjustmentNatures).nullable(),
          reference: z.string(),
          issuedOn: day,
          openCents: cents.positive(),
          deductedCents: cents.positive(),
        }),
      ),
      elsewhere: z.strictObject({ creditCents: cents.min(0), references: z.array(z.string()) }),
    }),
  ),
  heldBack: z.array(
    z.strictObject({
      customer: z.string(),
      documentId: z.int().positive(),
      reference: z.string().nullable(),
      openCents: cents.positive(),
      owedCents: cents.min(0),
      disputedCents: cents.min(0),
      awaitedCents: cents.min(0),
      currency: z.string(),
      reasons: z.array(z.enum(holdReasons)).min(1),
      untilOn: day.nullable(),
      ends: z.array(z.strictObject({ reason: z.enum(holdReasons), untilOn: day.nullable() })),
    }),
  ),
  closed: z.strictObject({ count: z.int().positive(), leavesOn: day }).nullable(),
});
export const letters = z.strictObject({
  letters: z.array(
    z.strictObject({
      customer: z.string(),
      toPayCents: cents.positive(),
      currency: z.string(),
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      pages: z.int().min(1),
      isPreview: z.boolean(),
    }),
  ),
  merged: z.string().nullable(),
});
export const penalties = z.array(
  z.strictObject({
    customer: z.string(),
    reference: z.string(),
    dueOn: day,
    openCents: cents,
    owedCents: cents,
    disputedCents: cents,
    awaitedCents: cents,
    periods: z.array(
      z.strictObject({
        from: day,
        to: day,
        days: z.int(),
        baseCents: cents,
        ratePercent: z.number().nullable(),
        interestCents: cents.nullable(),
      }),
    ),
    interestCents: cents.nullable(),
    indemnityCents: cents,
  }),
);
export const plan = z.strictObject({
  instalments: z.array(z.strictObject({ dueOn: day, amountCents: cents.positive() })),
  totalCents: cents,
  creditCents: cents.min(0),
});
export const calendar = z.strictObject({ events: count, file: z.string() });
export const check = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
});
export const demo = z.strictObject({ file: z.string() });
export const failure = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    reason: z.string().optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    id: z.string().optional(),
    message: z.string(),
  }),
});
