import { type SQL, sql } from 'drizzle-orm';
import type { BalanceParameters, BalanceReport } from '../../../shared/contract/balance.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

/** The documents that a balance counts. A dispute matters when it was in force on the day of `knownAt`. */
export type DocumentFilter = Pick<BalanceParameters, 'disputed' | 'doubtful'> & {
  readonly knownAt: string | null;
  /** Day of `knownAt`. */
  readonly knownOn: Day;
};

type Reason = BalanceReport['leftOut'][number]['reason'];

/** SQL condition on a row `open` of `openDocumentsAt`: the balance counts this document. */
export function isCounted(filter: DocumentFilter): SQL {
  return sql`(${keepsOnly(filter.disputed, isDisputed(filter))} and ${keepsOnly(filter.doubtful, isDoubtful(filter))})`;
}

/** SQL of the reason why a document of `open` is left out; when there are two, the one about the dispute. */
export function leftOutReason(filter: DocumentFilter): SQL {
  const [dispute, doubt]: Reason[] = [
    filter.disputed === 'only' ? 'undisputed' : 'disputed',
    filter.doubtful === 'only' ? 'notDoubtful' : 'doubtful',
  ];
  return sql`case when ${keepsOnly(filter.disputed, isDisputed(filter))} then ${doubt} else ${dispute} end`;
}

function keepsOnly(share: BalanceParameters['disputed'], condition: SQL): SQL {
  if (share === 'included') return sql`1`;
  return share === 'only' ? condition : sql`not ${condition}`;
}

/** `exists` uses the index on the customer; with `in (select …)` SQLite would read the holds of every customer. */
function isDisputed({ knownAt, knownOn }: DocumentFilter): SQL {
  const inForce =
    knownAt === null
      ? sql`ended_at is null`
      : sql`holds.recorded_at <= ${knownAt} and (ended_at is null or ended_at > ${knownAt})`;
  return sql`exists (select 1 from holds where holds.customer_id = open.customer_id and holds.kind = 'dispute'
    and (holds.document_id is null or holds.document_id = open.id) and until_on >= ${knownOn} and ${inForce})`;
}

function isDoubtful({ knownAt }: DocumentFilter): SQL {
  if (knownAt !== null) return sql`open.is_doubtful = 1`;
  return sql`exists (select 1 from documents as own where own.id = open.id and own.is_doubtful = 1)`;
}
