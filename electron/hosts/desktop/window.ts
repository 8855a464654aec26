import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Language } from '../../../shared/domain/kinds.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { Log } from '../../app/context.ts';
import { pageOrigin } from './origins.ts';
import { placeWindow, smallest, type WindowState, windowState } from './window-bounds.ts';

/** The page's own backgrounds, so that nothing flashes while it loads. */
const backgrounds = { light: '#faf9f7', dark: '#191817' };

/** Opens the window where it was last, hidden until there is something to see. `stateFile` remembers its place. */
export function openWindow(stateFile: string): BrowserWindow {
  const saved = readState(stateFile);
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const window = new BrowserWindow({
    ...placeWindow(
      saved,
      [main, ...others].map((display) => display.workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Amiable',
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../desktop/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (saved?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }));
  window.loadURL(`${pageOrigin}/`);
  return window;
}

/** Loads a page whose process died again, once; the second time, the user is told that nothing saved was lost. */
export function watchCrashes(window: BrowserWindow, language: () => Language, log: Log): void {
  let hasDied = false;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('display gone', { reason, exitCode });
    if (!hasDied) window.webContents.reload();
    else
      dialog.showMessageBoxSync({
        type: 'error',
        message: t(language(), 'desktop.crashed'),
        detail: t(language(), 'desktop.crashedDetail'),
      });
    hasDied = true;
  });
}

function readState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function writeState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    // Failing to remember the window's place is not worth an error at closing.
  }
}
