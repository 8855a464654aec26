import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languages } from '../domain/kinds.ts';
import { themes } from '../domain/preferences/themes.ts';
import { columnWidths, paneWidths } from '../domain/preferences/widths.ts';
import { command, query, topics } from './common/base.ts';
import { fileToken, instant, text } from './common/values.ts';

/** How somebody arranged a table: the columns shown in their order, widths in pixels, and the columns kept where there is no room for all. */
export const tableSettings = z.object({
  columns: z.array(z.string().max(40)).max(100).nullable(),
  widths: z.record(z.string().max(40), z.int().min(columnWidths.least).max(columnWidths.most)),
  kept: z.array(z.string().max(40)).max(100).optional(),
});

export const paneWidth = z.int().min(paneWidths.least).max(paneWidths.most);

/** Blocks of the home screen that the user may put away, firm by firm. */
export const homeBlocks = ['beforeLetters', 'toTry'] as const;

/** How somebody arranged the home screen: its blocks in their order, those of the house after them, and the blocks that are hidden. */
export const homeArrangement = z.object({
  order: z.array(z.string().max(40)).max(50),
  hidden: z.array(z.string().max(40)).max(50),
});
export type HomeArrangement = z.infer<typeof homeArrangement>;

/** The side bar: with words, with icons only, or as the window has room. */
export const sideBars = ['auto', 'wide', 'narrow'] as const;

const recentFirm = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  lastOpenedAt: instant,
  isMissing: z.boolean(),
  isDemonstration: z.boolean(),
});

/** A firm file that could not be opened, and what can be done about it. */
const firmProblem = z.object({
  code: z.enum(['firm_newer', 'firm_damaged', 'firm_locked', 'file_unreadable', 'file_format']),
  reason: z.string().optional(),
  fileName: z.string(),
  recentId: z.string(),
  backups: z.array(z.object({ id: z.string(), at: instant, sizeBytes: z.int() })),
});

const openFirm = z.object({
  /** Names the firm in every call; it changes when the firm is closed and opened again. */
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  recentId: z.string(),
  isDemonstration: z.boolean(),
  putAway: z.array(z.enum(homeBlocks)),
  /** The file was deleted, or another has its name: nothing more is written until it is saved elsewhere. */
  astray: z.enum(['gone', 'replaced']).nullable(),
  /** Names of the checks that failed after the firm was opened; none while they run. */
  failedChecks: z.array(z.string()).readonly(),
  /**
   * Notices about the file as it was opened: what a newer version changed in it, what was set aside beside it, and the
   * place it is kept in.
   */
  notices: z.array(
    z.object({
      kind: z.enum(['derivedAgain', 'setAside', 'network', 'synced', 'fat']),
      details: z.record(z.string(), z.string()),
    }),
  ),
});

export const appState = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'terminal']),
  language: z.enum(languages),
  theme: z.enum(themes),
  sideBar: z.enum(sideBars),
  /** Who acts: the name written in the journal of the firms. */
  userName: z.string(),
  /** Whether somebody gave that name, or it is only that of the account on this machine. */
  isUserNameGiven: z.boolean(),
  /** Today in the user's calendar, `YYYY-MM-DD`. */
  today: z.string(),
  firm: openFirm.nullable(),
  problem: firmProblem.nullable(),
  /** Whose files the worklist shows: the name of a responsible; null: everybody's. */
  worklistOf: z.string().nullable(),
  home: homeArrangement,
  /** By the name of the table. */
  tables: z.record(z.string(), tableSettings),
  /** Widths in pixels of what stands beside a list, by its name. */
  panes: z.record(z.string(), paneWidth),
  recents: z.array(recentFirm),
});
export type AppState = z.infer<typeof appState>;

export const app = {
  get: query('app').output(appState),
  setPreferences: command('app').input(
    z.object({
      language: z.enum(languages).optional(),
      theme: z.enum(themes).optional(),
      sideBar: z.enum(sideBars).optional(),
      userName: text.min(1).max(60).optional(),
      worklistOf: text.min(1).nullable().optional(),
    }),
  ),
  /** Keeps how a table is arranged, for every firm on this machine. */
  arrangeTable: command('app').input(z.object({ name: z.string().max(60), settings: tableSettings })),
  /** Keeps how the home screen is arranged, for every firm on this machine. */
  arrangeHome: command('app').input(homeArrangement),
  /** Shows a block of the home screen no more for the firm that the page shows. */
  putAway: command('app').input(z.object({ block: z.enum(homeBlocks) })),
  /** Keeps how wide what stands beside a list is, for every firm on this machine. */
  widenPane: command('app').input(z.object({ name: z.string().max(40), width: paneWidth })),
  /** Topics as they change, and the firm they changed in (null: none in particular), for as long as the page listens. */
  changes: query().output(eventIterator(z.object({ firm: z.string().nullable(), topics: z.array(z.enum(topics)) }))),
};

export const files = {
  /** Desktop: asks for a file, or several to import; none when the user gave up. The browser host uploads to `POST /files` instead. */
  pick: command()
    .input(z.object({ purpose: z.enum(['ledger', 'firm', 'proof', 'logo', 'attachment']) }))
    .output(z.array(z.object({ token: fileToken, name: z.string(), sizeBytes: z.int() }))),
};

export const firms = {
  /**
   * What a file to import tells of the firm whose file it is, before there is one: its name where the file's own tells it, its SIREN, and the
   * firm of that SIREN already known on this machine. Keeps nothing. @throws `file_format`, `file_unreadable` when it is no file to import
   */
  ofFile: query('app')
    .input(z.object({ fileToken }))
    .output(
      z.object({
        name: z.string(),
        siren: z.string().nullable(),
        known: recentFirm.pick({ id: true, name: true }).nullable(),
      }),
    ),
  /** Null when the user gave up choosing a place. */
  create: command('app')
    .input(z.object({ name: text.min(1), siren: z.string().max(20).optional() }))
    .output(appState.shape.firm),
  open: command('app').input(z.union([z.object({ recentId: z.string() }), z.object({ fileToken })])),
  createDemonstration: command('app').output(appState.shape.firm),
  /** The page shows no firm any more; the firm is closed when no other page shows it. */
  close: command('app'),
  /** Saves the firm of the call in a new file, and goes on with that one; false when the user gave up choosing a place. */
  saveElsewhere: command('app').output(z.boolean()),
  forget: command('app').input(z.object({ recentId: z.string() })),
  /** Puts a verified backup in the place of the firm file, which is set aside with its date, never deleted. */
  restore: command('app').input(z.object({ recentId: z.string(), backupId: z.string() })),
};
