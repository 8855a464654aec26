import { and, desc, eq, isNull } from 'drizzle-orm';
import type { PriorLevel } from '../../../shared/contract/levels.ts';
import { mostPriorLevels } from '../../../shared/contract/levels.ts';
import { AppError } from '../../../shared/errors.ts';
import { documents, events, importBatches, people, priorLevels, scenarioSteps, scenarios } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { placeOf } from '../common/merges.ts';

/** A level as stored, with what names its step and its document. */
export type StoredLevel = typeof priorLevels.$inferSelect & {
  readonly scenario: string;
  readonly level: number;
  readonly reference: string | null;
};

/** A level to record; `accountId` is the account on which it is said. */
export type NewLevel = {
  readonly accountId: number;
  readonly documentId: number | null;
  readonly stepId: number;
  readonly stepName: string;
  readonly reachedOn: string;
  readonly isDayKnown: boolean;
  readonly skipReason: string | null;
  readonly batchId: number | null;
};

/** The step `id` with the name of its scenario. @throws AppError `not_found` / `step` for one that is no longer in its scenario */
export function getStep(reader: Reader, id: number) {
  const row = reader
    .select({ id: scenarioSteps.id, name: scenarioSteps.name, scenario: scenarios.name })
    .from(scenarioSteps)
    .innerJoin(scenarios, eq(scenarios.id, scenarioSteps.scenarioId))
    .where(and(eq(scenarioSteps.id, id), isNull(scenarioSteps.retiredAt)))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'step' });
  return row;
}

/** The level `id`, while it counts. @throws AppError `not_found` / `level` */
export function getStandingLevel(reader: Reader, id: number): StoredLevel {
  const row = selectLevels(reader)
    .where(and(eq(priorLevels.id, id), isNull(priorLevels.voidedAt)))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'level' });
  return toStored(row);
}

/** The levels that count of a customer: of the customer as a whole, or of one of its documents. */
export function readStandingLevels(reader: Reader, customerId: number, documentId: number | null): StoredLevel[] {
  const ofTarget = documentId === null ? isNull(priorLevels.documentId) : eq(priorLevels.documentId, documentId);
  return selectLevels(reader)
    .where(and(eq(priorLevels.customerId, customerId), ofTarget, isNull(priorLevels.voidedAt)))
    .all()
    .map(toStored);
}

/** The levels of a customer as a whole that were withdrawn, or replaced, at the instant `at`. */
export function readLevelsWithdrawnAt(reader: Reader, customerId: number, at: string): StoredLevel[] {
  return selectLevels(reader)
    .where(and(eq(priorLevels.customerId, customerId), isNull(priorLevels.documentId), eq(priorLevels.voidedAt, at)))
    .all()
    .map(toStored);
}

/** The levels that count of every customer as a whole, by customer. */
export function readLevelsOfCustomers(reader: Reader): ReadonlyMap<number, StoredLevel> {
  const rows = selectLevels(reader)
    .where(and(isNull(priorLevels.documentId), isNull(priorLevels.voidedAt)))
    .orderBy(priorLevels.id)
    .all();
  return new Map(rows.map((row) => [row.level.customerId, toStored(row)]));
}

/** Adds a level and returns its id. */
export function insertLevel(tx: Tx, { accountId, ...values }: NewLevel, recordedAt: string): number {
  return tx
    .insert(priorLevels)
    .values({ ...values, ...placeOf(tx, accountId), recordedAt })
    .returning({ id: priorLevels.id })
    .get().id;
}

/** Withdraws a level at the instant `at`. */
export function voidLevel(tx: Tx, id: number, at: string): void {
  tx.update(priorLevels).set({ voidedAt: at }).where(eq(priorLevels.id, id)).run();
}

/** Deletes a level that came with an import. */
export function deleteLevel(tx: Tx, id: number): void {
  tx.delete(priorLevels).where(eq(priorLevels.id, id)).run();
}

/** The levels recorded of a customer and its documents, the latest first. One that was typed of united accounts at once is given once. */
export function readPriorLevels(reader: Reader, customerId: number): PriorLevel[] {
  const rows = reader
    .select({
      row: priorLevels,
      reference: documents.reference,
      scenario: scenarios.name,
      fileName: importBatches.fileName,
      author: people.name,
    })
    .from(priorLevels)
    .innerJoin(scenarioSteps, eq(scenarioSteps.id, priorLevels.stepId))
    .innerJoin(scenarios, eq(scenarios.id, scenarioSteps.scenarioId))
    .leftJoin(documents, eq(documents.id, priorLevels.documentId))
    .leftJoin(importBatches, eq(importBatches.id, priorLevels.batchId))
    .leftJoin(
      events,
      and(eq(events.kind, 'levels.record'), eq(events.subject, 'prior_levels'), eq(events.subjectId, priorLevels.id)),
    )
    .leftJoin(people, eq(people.id, events.authorId))
    .where(eq(priorLevels.customerId, customerId))
    .orderBy(desc(priorLevels.id))
    .limit(mostPriorLevels)
    .all();
  const shown = rows.map(({ row, reference, scenario, fileName, author }) => {
    const { id, documentId, stepId, stepName: step, reachedOn, isDayKnown, skipReason, recordedAt, voidedAt } = row;
    const facts = { documentId, reference, scenario, stepId, step, reachedOn, isDayKnown, skipReason, fileName };
    return { id, ...facts, author: author ?? '', recordedAt, voidedAt };
  });
  const once = new Map(shown.map(({ id, ...facts }) => [JSON.stringify(facts), { id, ...facts }]));
  return [...once.values()];
}

function selectLevels(reader: Reader) {
  return reader
    .select({
      level: priorLevels,
      scenario: scenarios.name,
      place: scenarioSteps.level,
      reference: documents.reference,
    })
    .from(priorLevels)
    .innerJoin(scenarioSteps, eq(scenarioSteps.id, priorLevels.stepId))
    .innerJoin(scenarios, eq(scenarios.id, scenarioSteps.scenarioId))
    .leftJoin(documents, eq(documents.id, priorLevels.documentId))
    .$dynamic();
}

type Selected = {
  readonly level: typeof priorLevels.$inferSelect;
  readonly scenario: string;
  readonly place: number;
  readonly reference: string | null;
};

function toStored({ level, scenario, place, reference }: Selected): StoredLevel {
  return { ...level, scenario, level: place, reference };
}
