import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageOrigin } from './channels.ts';
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
      preload: join(import.meta.dirname, 'preload.cjs'),
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

function readState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function writeState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Where the window was is not worth an error at closing.
  }
}
