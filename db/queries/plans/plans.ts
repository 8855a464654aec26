import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { PlanState } from '../../../shared/domain/kinds.ts';
import type { PlanClauses } from '../../../shared/domain/plans/clauses.ts';
import type { PlanInstalment } from '../../../shared/domain/plans/instalments.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { readEvents } from '../../journal/read-events.ts';
import { customers, documents, planDocuments, planInstalments, plans } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { openNow, readExchangeDifferences } from '../common/exchange-differences.ts';

type StoredTerms = EventData<'plans.create'>['terms'];

/** A plan as stored, with its customer, documents and instalments. */
export type StoredPlan = typeof plans.$inferSelect & {
  readonly customer: string;
  readonly customerName: string;
  readonly documents: readonly PlanDocument[];
  readonly instalments: readonly PlanInstalment[];
};

export type PlanDocument = {
  readonly id: number;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  /** Cents owed when the plan was made, and now: the open amount less its exchange difference. */
  readonly openCents: Cents;
  readonly openNowCents: Cents;
};

export type PlanAmounts = {
  readonly principalCents: Cents;
  readonly penaltyCents: Cents;
  readonly indemnityCents: Cents;
  readonly currency: string;
};

/** The content of a plan to save. */
export type PlanContent = PlanAmounts &
  PlanClauses & {
    readonly note: string | null;
    readonly proposedOn: Day;
    readonly documents: readonly { readonly id: number; readonly openCents: Cents }[];
    readonly instalments: readonly PlanInstalment[];
  };

/** The terms of a plan as the journal keeps them; `check` compares them with the stored plan. */
export function planTermsOf(content: PlanContent): StoredTerms {
  const { principalCents, penaltyCents, indemnityCents, currency, note, proposedOn } = content;
  const { claimsLaterPenalties, cureDays } = content;
  return {
    claimsLaterPenalties,
    cureDays,
    principalCents,
    penaltyCents,
    indemnityCents,
    currency,
    note,
    proposedOn,
    documents: content.documents.map(({ id, openCents }): [number, Cents] => [id, openCents]).sort(([a], [b]) => a - b),
    instalments: content.instalments.map(({ dueOn, amountCents }): [Day, Cents] => [dueOn, amountCents]),
  };
}

/** The content of a plan from its terms: the inverse of `planTermsOf`. */
export function contentOfTerms({ documents, instalments, ...terms }: StoredTerms): PlanContent {
  return {
    ...terms,
    documents: documents.map(([id, openCents]) => ({ id, openCents })),
    instalments: instalments.map(([dueOn, amountCents]) => ({ dueOn, amountCents })),
  };
}

/** Plans, newest first: all, those of a customer, or the one with `id`. A firm has hundreds at most, so there are no pages. */
export function readPlans(reader: Reader, filter: { customerId?: number | undefined; id?: number }): StoredPlan[] {
  const rows = reader
    .select({ plan: plans, customer: customers.code, customerName: customers.name })
    .from(plans)
    .innerJoin(customers, eq(customers.id, plans.customerId))
    .where(
      and(
        filter.id === undefined ? undefined : eq(plans.id, filter.id),
        filter.customerId === undefined ? undefined : eq(plans.customerId, filter.customerId),
      ),
    )
    .orderBy(desc(plans.number))
    .all();
  const ofPlans = Map.groupBy(readPlanDocuments(reader, filter.id), (row) => row.planId);
  const instalments = Map.groupBy(readPlanInstalments(reader, filter.id), (row) => row.planId);
  return rows.map(({ plan, customer, customerName }) => ({
    ...plan,
    customer,
    customerName,
    documents: (ofPlans.get(plan.id) ?? []).map(({ planId: _planId, ...document }) => document),
    instalments: (instalments.get(plan.id) ?? []).map(({ dueOn, amountCents }) => ({ dueOn, amountCents })),
  }));
}

function readPlanDocuments(reader: Reader, planId: number | undefined) {
  const rows = reader
    .select({
      planId: planDocuments.planId,
      id: documents.id,
      reference: documents.reference,
      issuedOn: documents.issuedOn,
      dueOn: documents.dueOn,
      openCents: planDocuments.openCents,
      openNowCents: documents.openCents,
      foreignCurrency: documents.foreignCurrency,
    })
    .from(planDocuments)
    .innerJoin(documents, eq(documents.id, planDocuments.documentId))
    .where(planId === undefined ? undefined : eq(planDocuments.planId, planId))
    .orderBy(asc(documents.dueOn), asc(documents.id))
    .all();
  const ids = rows.flatMap(({ id, foreignCurrency }) => (foreignCurrency === null ? [] : [id]));
  const differences = readExchangeDifferences(reader, ids, openNow);
  return rows.map(({ foreignCurrency: _foreign, ...row }) => ({
    ...row,
    openNowCents: row.openNowCents - (differences.get(row.id) ?? 0),
  }));
}

function readPlanInstalments(reader: Reader, planId: number | undefined) {
  return reader
    .select()
    .from(planInstalments)
    .where(planId === undefined ? undefined : eq(planInstalments.planId, planId))
    .orderBy(asc(planInstalments.planId), asc(planInstalments.position))
    .all();
}

/**
 * The documents `ids` for a plan, with their present `openCents` less its exchange difference. Unknown and withdrawn documents are absent.
 */
export function readPlannableDocuments(reader: Reader, ids: readonly number[]) {
  const differences = readExchangeDifferences(reader, ids, openNow);
  return reader
    .select()
    .from(documents)
    .where(inArray(documents.id, [...ids]))
    .orderBy(asc(documents.dueOn), asc(documents.id))
    .all()
    .filter((document) => document.voidedAt === null)
    .map((document) => ({ ...document, openCents: document.openCents - (differences.get(document.id) ?? 0) }));
}

/** The documents that an accepted plan already covers, and the plan: those among `documentIds`, or those of a customer. */
export function readDocumentsUnderPlan(
  reader: Reader,
  whose: { readonly documentIds: readonly number[] } | { readonly customerId: number },
) {
  const asked =
    'customerId' in whose
      ? eq(documents.customerId, whose.customerId)
      : inArray(planDocuments.documentId, [...whose.documentIds]);
  return reader
    .select({
      documentId: documents.id,
      reference: documents.reference,
      planId: plans.id,
      planNumber: plans.number,
    })
    .from(planDocuments)
    .innerJoin(plans, eq(plans.id, planDocuments.planId))
    .innerJoin(documents, eq(documents.id, planDocuments.documentId))
    .where(and(asked, inArray(plans.state, ['accepted', 'running'])))
    .all();
}

/** Adds a proposed plan under the next number and returns its id. */
export function insertPlan(tx: Tx, customerId: number, content: PlanContent, recordedAt: string): number {
  const { documents: _documents, instalments: _instalments, ...values } = content;
  const last = tx
    .select({ number: max(plans.number) })
    .from(plans)
    .get();
  const { id } = tx
    .insert(plans)
    .values({ ...values, customerId, number: (last?.number ?? 0) + 1, state: 'proposed', recordedAt })
    .returning({ id: plans.id })
    .get();
  insertPlanRows(tx, id, content);
  return id;
}

/** Replaces the content of a proposed plan. An agreement made from the former terms stays a letter, but no longer belongs to the plan. */
export function replacePlan(tx: Tx, id: number, content: PlanContent): void {
  const { documents: _documents, instalments: _instalments, ...values } = content;
  tx.update(plans)
    .set({ ...values, agreementLetterId: null })
    .where(eq(plans.id, id))
    .run();
  tx.delete(planDocuments).where(eq(planDocuments.planId, id)).run();
  tx.delete(planInstalments).where(eq(planInstalments.planId, id)).run();
  insertPlanRows(tx, id, content);
}

function insertPlanRows(tx: Tx, planId: number, content: PlanContent): void {
  for (const document of content.documents)
    tx.insert(planDocuments).values({ planId, documentId: document.id, openCents: document.openCents }).run();
  for (const [index, instalment] of content.instalments.entries())
    tx.insert(planInstalments)
      .values({ planId, position: index + 1, ...instalment })
      .run();
}

/** True when an agreement was ever made for the plan, even from former terms. */
export function hasAgreement(reader: Reader, id: number): boolean {
  return readEvents(reader, { kinds: ['plans.agreement'], subjectId: id, limit: 1 }).length > 0;
}

/** Deletes a plan with its documents and instalments. */
export function deletePlan(tx: Tx, id: number): void {
  tx.delete(planDocuments).where(eq(planDocuments.planId, id)).run();
  tx.delete(planInstalments).where(eq(planInstalments.planId, id)).run();
  tx.delete(plans).where(eq(plans.id, id)).run();
}

/** Writes the state of a plan, and the day of its acceptance or end. */
export function updatePlanState(
  tx: Tx,
  id: number,
  change: { state: PlanState; acceptedOn?: Day | null; endedOn?: Day | null },
): void {
  tx.update(plans).set(change).where(eq(plans.id, id)).run();
}

/** Records the letter that is the agreement of a plan. */
export function setPlanAgreement(tx: Tx, id: number, letterId: number): void {
  tx.update(plans).set({ agreementLetterId: letterId }).where(eq(plans.id, id)).run();
}
