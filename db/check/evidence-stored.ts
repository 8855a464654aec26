import { eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { asManual } from '../../shared/domain/comparison/manual-values.ts';
import type { EvidenceRows, Facts } from '../../shared/domain/events/evidence.ts';
import { sumCents } from '../../shared/domain/values/money.ts';
import { accountOf } from '../queries/common/merges.ts';
import { readDocumentIds, readFileFacts } from '../queries/interactions/parts.ts';
import { progressColumns } from '../queries/letters/columns.ts';
import { planTermsOf, readPlans } from '../queries/plans/plans.ts';
import { endOf, promiseFactsOf, readPromises } from '../queries/promises/promises.ts';
import {
  customerTags,
  disputes,
  documents,
  holds,
  interactions,
  letters,
  priorLevels,
  proofs,
  registeredLetters,
  reminderDocuments,
  reminders,
} from '../schema.ts';
import type { Reader } from '../types.ts';

export type EvidenceTable = Exclude<keyof EvidenceRows, 'dueDates'>;

/** The stored rows of each evidence table by id, with the facts that their events record too. */
export function storedFacts(reader: Reader): Readonly<Record<EvidenceTable, ReadonlyMap<number, Facts>>> {
  return {
    reminders: storedReminders(reader),
    registeredLetters: byId(
      reader
        .select({
          id: registeredLetters.id,
          letterNumber: letters.number,
          ...progressColumns,
        })
        .from(registeredLetters)
        .leftJoin(letters, eq(letters.id, registeredLetters.letterId))
        .all(),
    ),
    attachedProofs: byId(
      reader
        .select({
          id: proofs.id,
          registeredLetterId: proofs.registeredLetterId,
          kind: proofs.kind,
          fileName: proofs.fileName,
          sha256: proofs.sha256,
          voidedAt: proofs.voidedAt,
        })
        .from(proofs)
        .all()
        .map((row) => ({ ...row, isWithdrawn: row.voidedAt !== null })),
    ),
    plans: storedPlans(reader),
    promises: byId(
      readPromises(reader, {}).map((row) => ({
        ...promiseFactsOf(row),
        id: row.id,
        customerId: accountOf(row),
        end: endOf(row),
        replacedById: row.replacedById,
      })),
    ),
    disputes: byId(
      reader
        .select()
        .from(disputes)
        .all()
        .map((row) => ({ ...row, customerId: accountOf(row) })),
    ),
    holds: byId(
      reader
        .select()
        .from(holds)
        .all()
        .map((row) => ({ ...row, customerId: accountOf(row), isEnded: row.endedAt !== null })),
    ),
    tags: byId(
      reader
        .select()
        .from(customerTags)
        .all()
        .map((row) => ({ ...row, customerId: accountOf(row) })),
    ),
    interactions: storedInteractions(reader),
    priorLevels: byId(
      reader
        .select()
        .from(priorLevels)
        .where(isNull(priorLevels.voidedAt))
        .all()
        .map((row) => ({ ...row, customerId: accountOf(row), step: row.stepName })),
    ),
    manualDocuments: byId(
      reader
        .select()
        .from(documents)
        .where(or(isNull(documents.batchId), isNotNull(documents.manualValues)))
        .all()
        .map(asManual)
        .map((row) => ({ ...row, customerId: accountOf(row), isVoided: row.voidedAt !== null })),
    ),
  };
}

function storedReminders(reader: Reader) {
  const covered = Map.groupBy(
    reader.select().from(reminderDocuments).orderBy(reminderDocuments.reminderId, reminderDocuments.documentId).all(),
    (row) => row.reminderId,
  );
  const rows = reader
    .select({ row: reminders, letterNumber: letters.number })
    .from(reminders)
    .leftJoin(letters, eq(letters.id, reminders.letterId))
    .all();
  return byId(
    rows.map(({ row, letterNumber }) => {
      const own = covered.get(row.id) ?? [];
      return {
        ...row,
        customerId: accountOf(row),
        step: row.stepName,
        letterNumber,
        openCents: own.map(({ documentId, openCents }) => [documentId, openCents]),
        levels: own.map(({ documentId, levelBefore, levelAfter, stepId }) => ({
          documentId,
          before: levelBefore,
          after: levelAfter,
          stepId,
        })),
      };
    }),
  );
}

function storedInteractions(reader: Reader) {
  const documentIds = readDocumentIds(reader);
  const files = readFileFacts(reader);
  const rows = reader.select().from(interactions).all();
  return byId(
    rows.map((row) => ({
      ...row,
      customerId: accountOf(row),
      isWithdrawn: row.voidedAt !== null,
      documents: row.voidedAt === null ? (documentIds.get(row.id) ?? []) : [],
      files: (files.get(row.id) ?? []).map(({ name, sha256 }) => [name, sha256]),
    })),
  );
}

function storedPlans(reader: Reader) {
  const numbers = new Map(
    reader
      .select({ id: letters.id, number: letters.number })
      .from(letters)
      .all()
      .map(({ id, number }) => [id, number]),
  );
  return byId(
    readPlans(reader, {}).map((plan) => ({
      ...plan,
      customerId: accountOf(plan),
      totalCents: sumCents([plan.principalCents, plan.penaltyCents, plan.indemnityCents]),
      instalmentCount: plan.instalments.length,
      instalmentsCents: sumCents(plan.instalments.map(({ amountCents }) => amountCents)),
      agreementNumber: plan.agreementLetterId === null ? null : (numbers.get(plan.agreementLetterId) ?? null),
      terms: planTermsOf(plan),
    })),
  );
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Numbers of the letters sent by registered mail that the register lacks. */
export function missingFromRegister(reader: Reader): number[] {
  return reader
    .select({ number: letters.number })
    .from(reminders)
    .innerJoin(letters, eq(letters.id, reminders.letterId))
    .leftJoin(registeredLetters, eq(registeredLetters.letterId, letters.id))
    .where(sql`${reminders.channel} = 'registered' and ${registeredLetters.id} is null`)
    .all()
    .map(({ number }) => number);
}
