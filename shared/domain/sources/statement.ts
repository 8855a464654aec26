import { type LedgerLine, type Role, roleOf } from './ledger-line.ts';
import { accountInList, type ListLine, roleInList } from './list-line.ts';

/** What an import may state of an account: a line of a ledger or of a list, or a line that could not be read. */
export const statementSources = ['ledger', 'list', 'refused'] as const;
export type StatementSource = (typeof statementSources)[number];

/** A line of an accounting ledger, and the import it came with. */
export type LedgerStatement = LedgerLine & { readonly source: 'ledger'; readonly batchId: number };
/** A line of an open-items list, and the import it came with. */
export type ListStatement = ListLine & { readonly source: 'list'; readonly batchId: number };
/** What an imported source states about a customer's account. */
export type Statement = LedgerStatement | ListStatement;

/** What a statement does on the customer's account. */
export function roleOfStatement(statement: Statement): Role {
  return statement.source === 'ledger' ? roleOf(statement) : roleInList(statement);
}

/** The account of a statement. */
export function accountOf(statement: Statement): string {
  return statement.source === 'ledger' ? statement.account : accountInList(statement);
}

export function isOfLedger(statement: Statement): statement is LedgerStatement {
  return statement.source === 'ledger';
}

export function isOfList(statement: Statement): statement is ListStatement {
  return statement.source === 'list';
}
