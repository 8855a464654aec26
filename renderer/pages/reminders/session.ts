import type { LeftOut } from '../../../shared/contract/reminders.ts';
import { type MessageIdentity, messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import type { RowKey } from '../../components/table/table-columns.ts';

/** The messages that went out in this session. */
export type Issued = {
  readonly reminders: number;
  readonly letterIds: readonly number[];
  /** The messages that were asked for and did not leave. */
  readonly leftOut: readonly LeftOut[];
};

/** The message to open once the present one has left the list: the one the address asks for, none, or this one. */
type Next = { readonly is: 'asked' } | { readonly is: 'none' } | { readonly is: 'message'; readonly key: string };

/** A session of reminders, one customer at a time. */
export type Session = {
  readonly next: Next;
  readonly selected: ReadonlySet<RowKey>;
};

export type SessionStep<Row> =
  | { readonly do: 'select'; readonly keys: ReadonlySet<RowKey> }
  /** The opened message leaves the list, and `next` is opened in its place. */
  | { readonly do: 'leave'; readonly next: Row | undefined }
  /** These messages went out. */
  | { readonly do: 'issue'; readonly issued: readonly Row[] };

/** A session of reminders before its first customer. */
export function startSession(): Session {
  return { next: { is: 'asked' }, selected: new Set() };
}

const nextOf = (message: MessageIdentity | undefined): Next =>
  message ? { is: 'message', key: messageKeyOf(message) } : { is: 'none' };

/** The session after one step of the user, or of the host. */
export function takeStep<Row extends MessageIdentity>(session: Session, step: SessionStep<Row>): Session {
  switch (step.do) {
    case 'select':
      return { ...session, selected: step.keys };
    case 'leave':
      return { ...session, next: nextOf(step.next) };
    case 'issue': {
      const issued = new Set<RowKey>(step.issued.map(messageKeyOf));
      return { ...session, selected: new Set([...session.selected].filter((key) => !issued.has(key))) };
    }
  }
}

/** What went out before, and more; of what was left out, the latest only: the others were told. */
export function addIssued(before: Issued | null, issued: Issued): Issued {
  return {
    reminders: (before?.reminders ?? 0) + issued.reminders,
    letterIds: [...(before?.letterIds ?? []), ...issued.letterIds],
    leftOut: issued.leftOut,
  };
}

type List<Row> = {
  readonly rows: readonly Row[];
  /** The message the address asks for, or the customer and currency of one; empty: none. */
  readonly askedKey: string;
  readonly isSearching: boolean;
  readonly isLoading: boolean;
};

/**
 * Which message of the list is open. `isAbsent`: the one that the address asks for is not in the list. When no message is
 * open, the list takes the whole width.
 */
export function openedOf<Row extends MessageIdentity>(
  { next }: Session,
  { rows, askedKey, isSearching, isLoading }: List<Row>,
): { readonly opened: Row | null; readonly isAbsent: boolean; readonly isAlone: boolean } {
  const asked = rows.find((row) => messageKeyOf(row) === askedKey || accountKey(row) === askedKey);
  const isAbsent = askedKey !== '' && next.is === 'asked' && !isSearching && !asked && !isLoading;
  const following = next.is === 'message' ? rows.find((row) => messageKeyOf(row) === next.key) : undefined;
  const opened = asked ?? following ?? (isAbsent ? null : (rows[0] ?? null));
  return { opened, isAbsent, isAlone: opened === null && !isAbsent && !isLoading };
}

/** The first message after the opened one that is not leaving, back at the top after the last. */
export function messageAfter<Row>(rows: readonly Row[], opened: Row | null, leaving: readonly Row[]): Row | undefined {
  const place = opened === null ? -1 : rows.indexOf(opened);
  return [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))].find((row) => !leaving.includes(row));
}
