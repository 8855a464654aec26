import { type SQL, sql } from 'drizzle-orm';
import type { BalanceParameters, BalanceReport } from '../../../shared/contract/balance.ts';

/** What a balance counts: of each document all, its disputed part or the rest; all documents, those that are doubtful or the others. */
export type DocumentFilter = Pick<BalanceParameters, 'disputed' | 'doubtful'> & { readonly knownAt: string | null };

type Reason = BalanceReport['leftOut'][number]['reason'];

/** SQL of the cents of a row `open` of `withDisputed` that the balance counts; zero for a document it leaves out. */
export function countedCents(filter: DocumentFilter): SQL {
  return sql`case when ${keepsOnly(filter.doubtful, isDoubtful(filter))} then open_cents - ${leftOutByDispute(filter)} else 0 end`;
}

/** SQL of the cents of such a row that the dispute filter leaves out, and of those that only the filter of doubtful ones does. */
export function leftOutCents(filter: DocumentFilter): readonly { readonly reason: Reason; readonly cents: SQL }[] {
  const byDispute = leftOutByDispute(filter);
  const isCounted = keepsOnly(filter.doubtful, isDoubtful(filter));
  return [
    { reason: filter.disputed === 'only' ? 'undisputed' : 'disputed', cents: byDispute },
    {
      reason: filter.doubtful === 'only' ? 'notDoubtful' : 'doubtful',
      cents: sql`case when ${isCounted} then 0 else open_cents - ${byDispute} end`,
    },
  ];
}

function leftOutByDispute({ disputed }: DocumentFilter): SQL {
  if (disputed === 'included') return sql`0`;
  return disputed === 'excluded' ? sql`disputed_cents` : sql`(open_cents - disputed_cents)`;
}

function keepsOnly(share: BalanceParameters['doubtful'], condition: SQL): SQL {
  if (share === 'included') return sql`1`;
  return share === 'only' ? condition : sql`not ${condition}`;
}

function isDoubtful({ knownAt }: DocumentFilter): SQL {
  if (knownAt !== null) return sql`open.is_doubtful = 1`;
  return sql`exists (select 1 from documents as own where own.id = open.id and own.is_doubtful = 1)`;
}
