import '../../../shared/i18n/every-language.ts';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import type { Language } from '../../../shared/domain/kinds.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { createHost, type Host } from '../../app/host.ts';
import { readPreferences } from '../../app/preferences.ts';
import { createWorkerJobs } from '../../jobs/pool.ts';
import { checkAfterOpening } from '../../usecases/firm/check-after-opening.ts';
import { warmAfterOpening } from '../../usecases/letters/warm-after-opening.ts';
import { defaultAppFolder } from '../common/app-folder.ts';
import { createChosenFiles } from '../common/chosen-files.ts';
import { currentUser } from '../common/current-user.ts';
import { pagesFolder, workerUrl } from '../common/installation.ts';
import { createFileLog } from '../common/log.ts';
import { createMadeFiles } from '../common/made-files.ts';
import { openAtStart } from '../common/opening.ts';
import { readStartOptions, type StartOptions } from './arguments.ts';
import { menuTemplate } from './menu.ts';
import { createPlatform } from './platform.ts';
import { servePort } from './port.ts';
import { declareScheme, servePages } from './protocol.ts';
import { safeOpenExternal } from './safe-open-external.ts';
import { lockContents, lockSession } from './security.ts';
import { openWindow, watchCrashes } from './window.ts';

const options = readStartOptions(process.argv.slice(1), process.cwd());
const appFolder = options.appFolder ?? defaultAppFolder();
const log = createFileLog(appFolder);
const language = (): Language => readPreferences(appFolder).language;

let window: BrowserWindow | null = null;
let host: Host | null = null;
/** A firm file asked for before the application was ready: macOS says so by an event. */
let waiting: StartOptions = options;

// Chromium's own files beside ours: one folder to back up, to move or to delete.
app.setPath('userData', join(appFolder, 'chromium'));
app.enableSandbox();
app.commandLine.appendSwitch('disable-background-networking');
declareScheme();

if (!app.requestSingleInstanceLock()) app.quit();
else run();

function run(): void {
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', (error) => log.error('unhandled', { stack: String(error) }));
  app.on('second-instance', (_event, args, folder) => show(readStartOptions(args, folder)));
  app.on('open-file', (event, firm) => {
    event.preventDefault();
    show({ ...options, isDemonstration: false, firm });
  });
  app.on('activate', () => {
    if (host !== null && window === null) open();
  });
  app.on('window-all-closed', () => app.quit());
  // `will-quit` rather than `before-quit`: a window with something unsaved may still refuse to close.
  app.on('will-quit', end);
  lockContents((address) => void safeOpenExternal(address, language()));
  app.whenReady().then(start, stop);
}

async function start(): Promise<void> {
  const chosenFiles = createChosenFiles();
  const madeFiles = createMadeFiles();
  const platform = createPlatform({
    version: app.getVersion(),
    appFolder,
    documentsFolder: app.getPath('documents'),
    chosenFiles,
    madeFiles,
    language,
    window: () => window,
  });
  host = createHost({ platform, jobs: createWorkerJobs(workerUrl), log, user: currentUser() });
  checkAfterOpening(host.context);
  warmAfterOpening(host.context);
  const { context } = host;
  lockSession(session.defaultSession);
  servePages(session.defaultSession, pagesFolder, madeFiles);
  servePort(context, chosenFiles);
  followPreferences();
  context.firms.listeners.add(({ topics }) => {
    if (topics.includes('app')) followPreferences();
  });
  await openAtStart(context, waiting);
  open();
}

/** Applies the language chosen on screen to the menu, and its theme to the parts the system draws. */
function followPreferences(): void {
  const { theme } = readPreferences(appFolder);
  nativeTheme.themeSource = theme;
  const openFirm = () => void chooseFirm().catch(stop);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(language(), process.platform === 'darwin', { openFirm })),
  );
}

async function chooseFirm(): Promise<void> {
  if (host === null) return;
  const { platform } = host.context;
  const [chosen] = await platform.pickFiles('firm');
  if (chosen) await openAtStart(host.context, { ...options, firm: platform.fileOf(chosen.token).path });
}

function open(): void {
  window = openWindow(join(appFolder, 'window.json'));
  watchCrashes(window, language, log);
  window.on('closed', () => {
    window = null;
  });
}

/** Brings the window forward after another start or a double click, with what was asked for. */
function show(wanted: StartOptions): void {
  if (host === null) {
    waiting = wanted;
    return;
  }
  openAtStart(host.context, wanted).catch(stop);
  if (window === null) open();
  else if (window.isMinimized()) window.restore();
  window?.focus();
}

/** Makes quitting wait for the backups of the firms. */
function end(event: { preventDefault(): void }): void {
  if (host === null) return;
  event.preventDefault();
  const ending = host;
  host = null;
  ending.close().then(() => app.quit(), stop);
}

/**
 * Ends after an unexpected failure: into the log, one plain sentence, and out. The firm file is whole at any moment.
 */
function stop(error: unknown): void {
  log.error('stopped', { stack: error instanceof Error ? error.stack : String(error) });
  const detail = t(language(), 'desktop.failedDetail', { folder: appFolder });
  dialog.showErrorBox(t(language(), 'desktop.failed'), detail);
  app.exit(1);
}
