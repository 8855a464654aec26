import { decideAt, replayOf } from '../../shared/domain/coverage/replay.ts';
import { isTrueHistory, verdictHistories } from '../../shared/domain/coverage/verdict-history.ts';
import { importedPeriods } from '../queries/coverage/periods.ts';
import { earlierVerdictsReader, listStatedCustomers } from '../queries/coverage/verdicts.ts';
import { refusedReader, statementsReader } from '../queries/sources/statements.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/**
 * Decides again which imported lines counted after each import: the stored verdicts must say so. The result names the customers for whom
 * they do not. `report` receives the fraction done, from 0 to 1.
 */
export function checkVerdicts(reader: Reader, report: (fraction: number) => void = () => {}): CheckResult {
  const periods = importedPeriods(reader);
  const { kept, steps } = replayOf(periods, null);
  const [linesOf, refusedOf] = [statementsReader(reader, periods), refusedReader(reader, periods)];
  const earlierReader = earlierVerdictsReader(reader);
  const codes = listStatedCustomers(reader);
  const wrong = codes.filter((code, index) => {
    if (index % customersPerReport === 0) report(index / codes.length);
    const stated = { lines: linesOf(code), refused: refusedOf(code) };
    const decisions = steps.map((step) => decideAt(stated, step));
    const statements = [...stated.lines, ...stated.refused];
    return !verdictHistories(statements, earlierReader(statements), { kept, decisions }).every(isTrueHistory);
  });
  return checkResult(
    'countedLines',
    wrong.map((code) => `#${code}`),
    codes.length,
  );
}

const customersPerReport = 50;
