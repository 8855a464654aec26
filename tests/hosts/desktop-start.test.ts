import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBrowserOptions } from '../../electron/hosts/browser/arguments.ts';
import { defaultAppFolder } from '../../electron/hosts/common/app-folder.ts';
import { readStartOptions } from '../../electron/hosts/desktop/arguments.ts';
import { judgeLink } from '../../electron/hosts/desktop/links.ts';
import { menuTemplate } from '../../electron/hosts/desktop/menu.ts';

describe('the arguments of the desktop application', () => {
  const folder = join('/home', 'ana');

  it('name the firm file of a double click, whatever Chromium adds', () => {
    const args = ['--allow-file-access', '.', 'old.amiable', '--original-process-start-time=1', 'Mercier.AMIABLE'];
    expect(readStartOptions(args, folder).firm).toBe(join(folder, 'Mercier.AMIABLE'));
  });

  it('open nothing by themselves', () => {
    expect(readStartOptions(['.', 'notes.txt', '--x.amiable'], folder)).toEqual({
      firm: null,
      isDemonstration: false,
      appFolder: null,
    });
  });

  it('choose the demonstration and the private folder', () => {
    for (const data of [['--data=here'], ['--data', 'here']])
      expect(readStartOptions(['--demo', ...data], folder)).toEqual({
        firm: null,
        isDemonstration: true,
        appFolder: join(folder, 'here'),
      });
  });
});

describe('the arguments of the browser host', () => {
  it('take a firm file with or without its name', () => {
    expect(readBrowserOptions(['a.amiable']).firm).toBe('a.amiable');
    expect(readBrowserOptions(['--firm', 'b.amiable', '--port', '8080'])).toMatchObject({
      firm: 'b.amiable',
      port: 8080,
    });
  });

  it.each([[['--port', '99999']], [['--prot', '1']], [['--port']]])('refuse %j', (args) => {
    expect(() => readBrowserOptions(args)).toThrow(TypeError);
  });
});

describe('links out of the application', () => {
  it.each([
    'http://www.legifrance.gouv.fr/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'smb://server/share',
    'https://user:password@www.legifrance.gouv.fr/',
    'not an address',
    '',
  ])('never open %s', (address) => {
    expect(judgeLink(address).verdict).toBe('refuse');
  });

  it('open the sites the application points to, and ask about any other', () => {
    expect(judgeLink('https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI1').verdict).toBe('open');
    for (const address of ['https://example.org/', 'https://www.legifrance.gouv.fr.example.org/'])
      expect(judgeLink(address).verdict).toBe('ask');
  });

  it('call a telephone number, and hand nothing more to the telephone', () => {
    expect(judgeLink('tel:+33240123456')).toMatchObject({ verdict: 'open', url: 'tel:+33240123456' });
    for (const address of ['tel:*21*0612345678#', 'tel:0612345678;ext=1', 'tel:', 'sms:0612345678'])
      expect(judgeLink(address).verdict).toBe('refuse');
  });
});

describe('the menu', () => {
  const labels = (language: 'fr' | 'en', isMac: boolean) =>
    menuTemplate(language, isMac, { openFirm: () => {} }).map((menu) => menu.label);

  it('speaks the language of the screens', () => {
    expect(labels('fr', false)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
    expect(labels('en', false)).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  it('has the application menu macOS expects', () => {
    expect(labels('fr', true)).toEqual(['Amiable', 'Fichier', 'Édition', 'Affichage', 'Fenêtre']);
  });
});

it('the private folder is where each system keeps them', () => {
  expect(defaultAppFolder('linux', {}, '/home/ana')).toBe(join('/home/ana', '.local', 'share', 'amiable'));
  expect(defaultAppFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ana')).toBe(join('/data', 'amiable'));
  expect(defaultAppFolder('win32', { APPDATA: '/roaming' }, '/home/ana')).toBe(join('/roaming', 'Amiable'));
  expect(defaultAppFolder('darwin', {}, '/Users/ana')).toBe(
    join('/Users/ana', 'Library', 'Application Support', 'Amiable'),
  );
});
