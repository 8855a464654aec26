import { importedPeriods } from '../../db/queries/coverage/periods.ts';
import { earlierVerdictsReader, verdictWriter } from '../../db/queries/coverage/verdicts.ts';
import { refusedReader, statementsReader } from '../../db/queries/sources/statements.ts';
import type { Tx } from '../../db/types.ts';
import { type Decision, decideAt, type Replay, type Stated } from '../../shared/domain/coverage/replay.ts';
import {
  decidedOf,
  isTrueHistory,
  nextVerdict,
  verdictHistories,
} from '../../shared/domain/coverage/verdict-history.ts';
import type { Coverage } from '../../shared/domain/coverage/verdicts.ts';
import type { StoredStatement } from '../../shared/domain/sources/stored.ts';

/** Returns the function that stores the verdicts on one customer's statements which applying the import `batchId` changes. */
export function verdictSaver(tx: Tx, batchId: number) {
  const { write, keepEarlier } = verdictWriter(tx);
  return (statements: readonly StoredStatement[], { verdicts }: Coverage): void => {
    for (const statement of statements) {
      const before = decidedOf(statement);
      const next = nextVerdict(statement, before, verdicts.get(statement));
      if (next === null) continue;
      if (before) keepEarlier(statement, before, batchId);
      write(statement, { ...next, decidedBy: batchId });
    }
  };
}

/** Returns the function that writes the verdicts on one customer's statements as the replayed imports decide them. */
export function verdictRewriter(tx: Tx, { kept }: Replay) {
  const earlierReader = earlierVerdictsReader(tx);
  const { rewrite } = verdictWriter(tx);
  return ({ lines, refused }: Stated, decisions: readonly Decision[]): void => {
    const statements = [...lines, ...refused];
    for (const history of verdictHistories(statements, earlierReader(statements), { kept, decisions }))
      if (!isTrueHistory(history)) rewrite(history);
  };
}

/** The same for one customer code after another: it reads the statements, and each of the replayed imports decides. */
export function verdictReplayer(tx: Tx, replay: Replay): (customerCode: string) => void {
  const periods = importedPeriods(tx);
  const [linesOf, refusedOf] = [statementsReader(tx, periods), refusedReader(tx, periods)];
  const rewrite = verdictRewriter(tx, replay);
  return (code) => {
    const stated = { lines: linesOf(code), refused: refusedOf(code) };
    rewrite(
      stated,
      replay.steps.map((step) => decideAt(stated, step)),
    );
  };
}
