import type { OpenFile } from '../../db/file/open.ts';
import type { User } from '../../db/journal/journal.ts';
import type { AppState } from '../../shared/contract/app.ts';
import type { Change } from '../../shared/contract/common/base.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { FirmUse } from './firm-use.ts';

/** A file made by the application for the user. */
export type MadeFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

/** What became of a made file; the shape of `offeredFile` in the contract. */
export type Offered =
  | { kind: 'saved'; name: string }
  | { kind: 'url'; url: string; name: string; title?: string }
  | { kind: 'cancelled' };

/** What differs between hosts. Paths stay on this side; pages only see tokens and same-origin URLs. */
export type Platform = {
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly version: string;
  /** Private folder of the application: preferences, recent list, backups, uploads. */
  readonly appFolder: string;
  /** Asks for a file, or several to import; empty when the user gave up. The browser host has no picker and uploads instead. */
  pickFiles(
    purpose: 'ledger' | 'firm' | 'proof' | 'logo' | 'attachment',
  ): Promise<{ token: string; name: string; sizeBytes: number }[]>;
  /** The chosen or uploaded file behind a token. @throws AppError `not_found` for a token never given or already spent. */
  fileOf(token: string): { path: string; name: string };
  /** Asks where to create the firm file; null when the user gave up. */
  chooseFirmPath(suggestedName: string): Promise<string | null>;
  /** Hands a made file to the user: a save dialog, or a download. */
  offer(file: MadeFile): Promise<Offered>;
  /** Makes a file viewable at a same-origin, short-lived URL. */
  publish(file: MadeFile): { url: string; name: string };
};

/** Technical log: codes, durations, stacks; never a customer's name or an amount. */
export type Log = {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
};

/**
 * A firm file in use. `backedUpMark` is the `writeMark` at the opening or the last backup; null where what was
 * written before the file was opened anew is in no backup yet. `astray` tells whether the last command found the
 * file gone or replaced. `notices` are messages about its opening.
 */
export type OpenFirm = OpenFile & {
  /** Identifies the firm in every call. It stays the same when the file moves or a backup takes its place. */
  readonly id: string;
  readonly use: FirmUse;
  readonly recentId: string;
  readonly notices: NonNullable<AppState['firm']>['notices'];
  astray: NonNullable<AppState['firm']>['astray'];
  /** Names of the checks that failed since the firm was opened. */
  failedChecks: readonly string[];
  backedUpMark: string | null;
};

/** A firm file that could not be opened; its backups are offered. */
export type FirmProblem = {
  readonly code: NonNullable<AppState['problem']>['code'];
  readonly reason: string | undefined;
  readonly path: string;
  readonly recentId: string;
};

/** What one window or tab shows: a firm, a firm that could not be opened, or neither. Several may show the same firm. */
export type Session = {
  firm: OpenFirm | null;
  problem: FirmProblem | null;
};

/** The firms open in this process, the sessions that show them, and the listeners to changes. */
export type Firms = {
  /** Open firms by id. */
  readonly open: Map<string, OpenFirm>;
  /** Sessions of the present windows and tabs. */
  readonly sessions: Set<Session>;
  readonly listeners: Set<(change: Change) => void>;
};

/**
 * The person who uses the application on this machine: the name given in this process, or before its start; null until one is given. Another
 * process that runs on this machine takes a new name at its next start.
 */
export type Person = { name: string | null };

/** Everything outside the use case that a handler may use. */
export type Context = {
  readonly firms: Firms;
  /** The session of the window or tab that calls. */
  readonly session: Session;
  /** Id of the firm that the call names; null when it names none. */
  readonly firmId: string | null;
  readonly platform: Platform;
  readonly jobs: Jobs;
  readonly today: () => Day;
  /** Time zone of the user's clock, in which days begin and end. */
  readonly timeZone: () => string;
  /** UTC instant, ISO 8601. */
  readonly now: () => string;
  readonly person: Person;
  /** The user whose name the journal records: the host's, or in a call, the person's once it is given. */
  readonly user: User;
  readonly log: Log;
};
