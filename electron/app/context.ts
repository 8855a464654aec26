import type { OpenFile } from '../../db/file/open.ts';
import type { User } from '../../db/journal/journal.ts';
import type { AppState } from '../../shared/contract/app.ts';
import type { Change } from '../../shared/contract/base.ts';
import type { Day } from '../../shared/domain/values/days.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { FirmUse } from './firm-use.ts';

/** A file made by the application, on its way to the user. */
export type MadeFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

/** Where a made file went; the shape of `offeredFile` in the contract. */
export type Offered =
  | { kind: 'saved'; name: string }
  | { kind: 'url'; url: string; name: string }
  | { kind: 'cancelled' };

/** The one seam between hosts. Paths stay on this side of it; pages only ever see tokens and same-origin URLs. */
export type Platform = {
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly version: string;
  /** Private folder of the application: preferences, recent list, backups, uploads. */
  readonly appFolder: string;
  /** Asks for a file, or several to import; none when the user gave up. The browser host has no picker: it uploads instead. */
  pickFiles(purpose: 'ledger' | 'firm' | 'proof'): Promise<{ token: string; name: string; sizeBytes: number }[]>;
  /** The chosen or uploaded file behind a token. @throws AppError `not_found` for a token never given or already spent. */
  fileOf(token: string): { path: string; name: string };
  /** Where to create the firm file, or null when the user gave up. */
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
 * A firm file in use; `backedUpWrites` is `countWrites` as of opening or the last backup, `astray` what became of the file while
 * it was open, as the last command found it, and `notices` what its opening has to say.
 */
export type OpenFirm = OpenFile & {
  /** Names the firm in every call. It stays when the file is followed elsewhere or a backup takes its place. */
  readonly id: string;
  readonly use: FirmUse;
  readonly recentId: string;
  readonly notices: NonNullable<AppState['firm']>['notices'];
  astray: NonNullable<AppState['firm']>['astray'];
  /** Names of the checks that failed after it was opened. */
  failedChecks: readonly string[];
  backedUpWrites: number;
};

/** A firm file that could not be opened; its backups are offered. */
export type FirmProblem = {
  readonly code: NonNullable<AppState['problem']>['code'];
  readonly reason: string | undefined;
  readonly path: string;
  readonly recentId: string;
};

/** What one window or tab shows: a firm, or one that could not be opened, or neither. Several may show the same firm. */
export type Session = {
  firm: OpenFirm | null;
  problem: FirmProblem | null;
};

/** What the hosts keep for the application: the firms open in this process, who shows them, and who listens to changes. */
export type Firms = {
  /** By their ids. */
  readonly open: Map<string, OpenFirm>;
  /** Those of the windows and tabs that are there. */
  readonly sessions: Set<Session>;
  readonly listeners: Set<(change: Change) => void>;
};

/** Everything a handler may use of the outside. */
export type Context = {
  readonly firms: Firms;
  /** Of the window or tab that calls. */
  readonly session: Session;
  /** The firm that the call names; null where it names none. */
  readonly firmId: string | null;
  readonly platform: Platform;
  readonly jobs: Jobs;
  readonly today: () => Day;
  /** The zone of the user's clock: where a day given as such begins and ends. */
  readonly timeZone: () => string;
  /** UTC instant, ISO 8601. */
  readonly now: () => string;
  /** Who acts, written in the journal: of the host, or in a call, who gave their name on this machine. */
  readonly user: User;
  readonly log: Log;
};
