import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../../shared/domain/kinds.ts';
import { desktop as english } from '../../../shared/i18n/en/hosts/desktop.ts';
import { desktop as french } from '../../../shared/i18n/fr/hosts/desktop.ts';

export type MenuActions = { readonly openFirm: () => void };

/** The application's menu: what the system expects, the rest is on screen. */
export function menuTemplate(language: Language, isMac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  const words = language === 'fr' ? french : english;
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, label: string) => ({ role: name, label });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const application: MenuItemConstructorOptions = {
    label: 'Amiable',
    submenu: [
      role('about', words.about),
      separator,
      role('services', words.services),
      separator,
      role('hide', words.hide),
      role('hideOthers', words.hideOthers),
      role('unhide', words.unhide),
      separator,
      role('quit', words.quit),
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      { label: words.openFirm, accelerator: 'CmdOrCtrl+O', click: actions.openFirm },
      separator,
      isMac ? role('close', words.closeWindow) : role('quit', words.quit),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      role('undo', words.undo),
      role('redo', words.redo),
      separator,
      role('cut', words.cut),
      role('copy', words.copy),
      role('paste', words.paste),
      role('selectAll', words.selectAll),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      role('resetZoom', words.actualSize),
      role('zoomIn', words.zoomIn),
      role('zoomOut', words.zoomOut),
      separator,
      role('togglefullscreen', words.fullScreen),
    ],
  };
  const help: MenuItemConstructorOptions = { label: words.help, role: 'help', submenu: [role('about', words.about)] };
  return isMac
    ? [application, file, edit, view, { role: 'windowMenu', label: words.window }]
    : [file, edit, view, help];
}
