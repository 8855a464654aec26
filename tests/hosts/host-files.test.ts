import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMadeFiles } from '../../electron/hosts/common/made-files.ts';
import { containedFile, requestedFile } from '../../electron/hosts/common/static-files.ts';
import { chooseFileNames, fileNameFrom, safeFileName } from '../../shared/domain/values/file-names.ts';

it('an address of a screen is the one page, of an asset its file', () => {
  expect(requestedFile('/')).toBe('index.html');
  expect(requestedFile('/customers/12')).toBe('index.html');
  expect(requestedFile('/assets/app-1a2b.js')).toBe('assets/app-1a2b.js');
});

it('no address leads out of the folder, however it is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-static-'));
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  writeFileSync(join(folder, 'secret.txt'), '');
  writeFileSync(join(pages, 'page.js'), '');
  symlinkSync(folder, join(pages, 'up'));
  const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', 'up', 'secret.txt', 'page.js', '%00', '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = requestedFile(`/${pieces.join('/')}`);
      const path = file === null ? null : containedFile(pages, file);
      expect(path === null || path.endsWith('page.js')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('a file name given by anyone becomes one every system accepts', () => {
  expect(safeFileName('Export été 2025.txt')).toBe('Export été 2025.txt');
  expect(safeFileName('C:\\Users\\ana\\grand livre.csv')).toBe('grand livre.csv');
  expect(safeFileName('.htaccess')).toBe('htaccess');
  expect(safeFileName('nul.txt')).toBe('file');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]$|^$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(120);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

it('a name made of data keeps all it says, leads nowhere, and no two are the same file', () => {
  expect(fileNameFrom('0001-../../etc/passwd.pdf')).toBe('0001-..-..-etc-passwd.pdf');
  expect(fileNameFrom('A\\B/C\u0000D\u202Efdp.pdf')).toBe('A-B-C D fdp.pdf');
  for (const name of ['CON', 'con.pdf', 'COM¹.txt', 'lpt9 .pdf', '. .', '\ud800', ''])
    expect(fileNameFrom(name)).toMatch(/^(?:file|\ufffd)$/);
  const long = fileNameFrom(`${'é'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120);
  expect(long).toMatch(/^é+\.pdf$/);

  const nameFor = chooseFileNames();
  const names = ['a/1.pdf', 'A-1.pdf', 'a\\1.pdf', 'b.pdf', 'é.pdf', 'e\u0301.pdf'].map((name) => nameFor(name));
  expect(names).toEqual(['a-1.pdf', 'A-1 (2).pdf', 'a-1 (3).pdf', 'b.pdf', 'é.pdf', 'é (2).pdf']);
  expect(nameFor('B.pdf', 'B-USD.pdf')).toBe('B-USD.pdf');
});

it('a made file is there for a quarter of an hour, and the oldest makes room', () => {
  let now = 0;
  const made = createMadeFiles(() => now);
  const file = (bytes: number) => ({ name: 'a.pdf', mediaType: 'application/pdf', content: new Uint8Array(bytes) });
  const first = made.add(file(1), 'inline');
  expect(made.get(first)?.headers['content-disposition']).toBe("inline; filename*=UTF-8''a.pdf");
  now = 15 * 60_000;
  expect(made.get(first)).toBeNull();

  const old = made.add(file(200 * 1024 ** 2), 'attachment');
  const recent = made.add(file(100 * 1024 ** 2), 'attachment');
  expect(made.get(old)).toBeNull();
  expect(made.get(recent)).not.toBeNull();
});
