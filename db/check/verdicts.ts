import { listStatedCustomers } from '../queries/coverage/replaying-verdicts.ts';
import { isTrueHistory, verdictHistories } from '../queries/coverage/verdict-histories.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/**
 * Decides again which imported lines counted after each import: the stored verdicts must say so. The result names the customers for whom
 * they do not. `report` receives the fraction done, from 0 to 1.
 */
export function checkVerdicts(reader: Reader, report: (fraction: number) => void = () => {}): CheckResult {
  const historiesOf = verdictHistories(reader, null);
  const codes = listStatedCustomers(reader);
  const wrong = codes.filter((code, index) => {
    if (index % customersPerReport === 0) report(index / codes.length);
    return !historiesOf(code).every(isTrueHistory);
  });
  return checkResult(
    'countedLines',
    wrong.map((code) => `#${code}`),
    codes.length,
  );
}

const customersPerReport = 50;
