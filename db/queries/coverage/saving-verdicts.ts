import { type Coverage, isSameVerdict, type Verdict } from '../../../shared/domain/coverage/verdicts.ts';
import { dayOf, type StoredStatement } from '../../../shared/domain/sources/stored.ts';
import { earlierVerdicts, ledgerLines, listLines, refusedLines } from '../../schema.ts';
import { prepareInsert, prepareUpdate } from '../../sqlite/connection.ts';
import type { Tx } from '../../types.ts';

const tables = { ledger: ledgerLines, list: listLines, refused: refusedLines };
const names = ['verdict', 'countsFrom', 'countsUntil', 'decidedBy'] as const;

/** A verdict and the import whose applying brought it; null while no import has decided. */
export type Decided = (Verdict & { readonly decidedBy: number }) | null;

/** Prepares the writing of verdicts: the one in force in the statement's row, and those before it. */
export function verdictWriter(tx: Tx) {
  const updates = {
    ledger: prepareUpdate(tx, tables.ledger, names),
    list: prepareUpdate(tx, tables.list, names),
    refused: prepareUpdate(tx, tables.refused, names),
  };
  const insert = prepareInsert(tx, earlierVerdicts, ['source', 'statementId', ...names, 'endedBy']);
  return {
    write({ source, id }: StoredStatement, decided: Decided): void {
      updates[source](id, decided ? valuesOf(decided) : [null, null, null, null]);
    },
    keepEarlier({ source, id }: StoredStatement, decided: NonNullable<Decided>, endedBy: number): void {
      insert([source, id, ...valuesOf(decided), endedBy]);
    },
  };
}

const valuesOf = ({ reason, countsFrom, countsUntil, decidedBy }: NonNullable<Decided>) =>
  [reason, countsFrom, countsUntil, decidedBy] as const;

/** Returns the function that stores the verdicts on one customer's statements which applying the import `batchId` changes. */
export function verdictSaver(tx: Tx, batchId: number) {
  const { write, keepEarlier } = verdictWriter(tx);
  return (statements: readonly StoredStatement[], { verdicts }: Coverage): void => {
    for (const statement of statements) {
      const before = decidedOf(statement);
      const next = nextOf(statement, before, verdicts.get(statement));
      if (next === null) continue;
      if (before) keepEarlier(statement, before, batchId);
      write(statement, { ...next, decidedBy: batchId });
    }
  };
}

/** The verdict to write on a statement after `before`; null where nothing changes. */
export function nextOf(
  statement: StoredStatement,
  before: Verdict | null,
  wanted: Verdict | undefined,
): Verdict | null {
  if (wanted === undefined)
    return before === null || before.reason === 'own'
      ? null
      : { reason: 'own', countsFrom: dayOf(statement), countsUntil: null };
  return before !== null && isSameVerdict(before, wanted) ? null : wanted;
}

/** The stored verdict on a statement, and the import that brought it. */
export function decidedOf({ verdict, countsFrom, countsUntil, decidedBy }: StoredStatement): Decided {
  return verdict === null || decidedBy === null ? null : { reason: verdict, countsFrom, countsUntil, decidedBy };
}
