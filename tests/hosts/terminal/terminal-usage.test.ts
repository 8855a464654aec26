import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleOf, pathOf } from '../../../electron/hosts/terminal/common/examples.ts';
import { makeProgram } from '../../../electron/hosts/terminal/program.ts';
import { amiable, countBackups, fixtures, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
let backupsAtFirst = 0;

/** The words of a line; files stand by a name, since a real path may hold spaces. */
function words(line: string): string[] {
  const files = new Map([
    ['FIRM', firm],
    ['LEDGER', ledger2024],
    ['IMAGE', join(import.meta.dirname, '../../../resources/icon.png')],
    ['TRUTH', join(fixtures, 'A_truth_2024-12-31.json')],
  ]);
  return line.split(' ').map((word) => word.replace(/^[A-Z]+(?=$|\/)/, (name) => files.get(name) ?? name));
}

beforeAll(async () => {
  const created = await amiable(folder, 'firm', 'create', firm, '--name', 'Mercier', '--siren', '100 000 017');
  expect(created).toMatchObject({ code: 0, stderr: '' });
  expect(await amiable(folder, 'import', ledger2024, '--firm', firm)).toMatchObject({ code: 0, stderr: '' });
  backupsAtFirst = countBackups(folder);
});

describe('help', () => {
  test('of the whole names every command, in French or in English', async () => {
    const { code, stdout } = await amiable(folder, '--help');
    expect(code).toBe(0);
    const commands = ['firm', 'import', 'undo-import', 'customers', 'documents', 'balance', 'reminders', 'letters'];
    for (const command of [...commands, 'penalties', 'plan', 'calendar', 'check', 'demo'])
      expect(stdout).toMatch(new RegExp(`^  ${command}( |$)`, 'm'));
    expect(stdout).toContain('Utilisation');
    expect((await amiable(folder, '--help', '--language', 'en')).stdout).toContain('Exit codes');
  });

  test.each([
    ['firm create', '--name'],
    ['import', '--dry-run'],
    ['undo-import', '--batch'],
    ['customers', '--firm'],
    ['documents', '--open'],
    ['balance', '--known-at'],
    ['reminders', '--as-of'],
    ['letters', '--out'],
    ['penalties', '--customer'],
    ['plan', '--instalments'],
    ['calendar', '--from'],
    ['check', '--json'],
    ['demo', 'folder'],
  ])('of %s tells its options', async (command, option) => {
    const { code, stdout, stderr } = await amiable(folder, ...command.split(' '), '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(option);
    expect(stdout).toContain('Options');
  });
});

test('the help of every command marks what it needs and gives an example that holds it', () => {
  const leaves = (command: CommandUnknownOpts): CommandUnknownOpts[] =>
    command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
  const terminal = {
    language: 'fr',
    isInteractive: false,
    print: () => {},
    printAside: () => {},
    fail: () => {},
  } as const;
  for (const command of leaves(makeProgram(terminal))) {
    const example = exampleOf(command) ?? '';
    const help = command.helpInformation();
    expect(example.startsWith(`amiable ${pathOf(command)}`)).toBe(true);
    for (const { long, mandatory } of command.options) {
      if (!mandatory) continue;
      expect(example).toContain(`${long} `);
      expect(help).toMatch(new RegExp(`${long} <[^>]+> [^[]*\\[obligatoire\\]`));
    }
  }
});

test('everything missing is said at once, with what it is and an example', async () => {
  const { stderr } = await amiable(folder, 'plan', '--firm', firm, '--first', '2025-01-31');
  for (const word of ['--customer', 'code du client', '--documents', '--instalments', 'Exemple : amiable plan'])
    expect(stderr.replace(/\s/g, ' ')).toContain(word);
  expect(stderr).not.toContain('--first <day>');
});

describe('a wrong use names the wrong word and exits with 2', () => {
  test.each([
    ['', 'Indiquez une commande'],
    ['balanse --firm x --as-of 2024-12-31', 'balanse'],
    ['firm craete x --name y', 'craete'],
    ['balance --firm x --as-of 2024-13-01', '2024-13-01'],
    ['balance --firm x --as-of 2023-02-29', '2023-02-29'],
    ['balance --firm x --as-of 31/12/2024', '31/12/2024'],
    ['balance --firm x --as-of', '--as-of'],
    ['balance --firm x', '--as-of'],
    ['balance --frim x --as-of 2024-12-31', '--frim'],
    ['balance --firm x --as-of 2024-12-31 --known-at hier', 'hier'],
    ['balance --firm x --as-of 2024-12-31 --basis paid', 'paid'],
    ['balance --firm x --as-of 2024-12-31 --buckets 60,30', '60,30'],
    ['customers --firm x encore', 'encore'],
    ['customers --firm x --language de', 'de'],
    ['undo-import --firm x --batch un', 'un'],
    ['import --firm x', 'file'],
    ['import a.txt --firm x --mode full', 'full'],
    ['import a.txt --firm x --kind bank', 'bank'],
    ['plan --firm x --customer C --documents A --instalments 0 --first 2025-01-01', '0'],
    ['plan --firm x --customer C --documents A, --instalments 2 --first 2025-01-01', 'A,'],
    ['plan --firm x --customer C --documents A --instalments 2 --first 2025-01-01 --every day', 'day'],
    ['calendar --firm x --from 2025-02-01 --to 2025-01-01 --out y', '2025-01-01'],
  ])('%s', async (line, word) => {
    const { code, stdout, stderr } = await amiable(folder, ...line.split(' ').filter((each) => each !== ''));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(word);
    expect(stderr).toContain('--help');
  });

  test('in English when asked', async () => {
    expect((await amiable(folder, 'balanse', '--language', 'en')).stderr).toContain('Did you mean balance?');
  });
});

describe('an expected failure prints its code and sentence, exits with 1 and changes nothing', () => {
  test.each([
    ['customers --firm nowhere.amiable', 'file_unreadable'],
    ['import nowhere.txt --firm FIRM', 'file_unreadable'],
    ['import IMAGE --firm FIRM', 'file_format'],
    ['import TRUTH --firm FIRM', 'file_format'],
    ['import LEDGER --firm FIRM --mode snapshot', 'validation'],
    ['import LEDGER --firm FIRM --mapping LEDGER', 'validation'],
    ['undo-import --firm FIRM --batch 99', 'not_found'],
    ['documents --firm FIRM --customer C99999', 'not_found'],
    ['plan --firm FIRM --customer C00019 --documents FA0 --instalments 2 --first 2025-01-31', 'not_found'],
    ['firm create FIRM --name Autre', 'duplicate'],
    ['firm create faux.amiable --name Faux --siren 123456789', 'validation'],
    ['customers --firm LEDGER', 'file_format'],
    ['letters --firm FIRM --as-of 2024-12-31 --out LEDGER', 'validation'],
    ['letters --firm FIRM --as-of 2024-12-31 --out LEDGER/courriers', 'validation'],
  ])('%s', async (line, code) => {
    const { code: status, stdout, stderr } = await amiable(folder, ...words(line));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`\\.\\s\\(${code}\\)\\n$`));
  });

  test('with --json as one JSON value beside an empty standard output', async () => {
    const { code, stdout, stderr } = await amiable(folder, 'documents', '--firm', firm, '--customer', 'C9', '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(shapes.failure.parse(JSON.parse(stderr)).error).toMatchObject({
      code: 'not_found',
      reason: 'customerCode',
      details: { code: 'C9' },
      message: expect.stringContaining('C9'),
    });
  });

  test('the firm file holds what it held, and no backup was made for nothing', async () => {
    const documents = await amiable(folder, 'documents', '--firm', firm, '--json');
    expect(shapes.documents.parse(documents.json())).toHaveLength(389);
    const check = await amiable(folder, 'check', '--firm', firm, '--json');
    expect(shapes.check.parse(check.json()).ok).toBe(true);
    expect(countBackups(folder)).toBe(backupsAtFirst);
  });

  test('a firm file that is damaged or from a later version is left as it is', async () => {
    mkdirSync(join(folder, 'broken'));
    const path = join(folder, 'broken', 'Mercier.amiable');
    const bytes = readFileSync(firm);
    bytes.fill(0x5a, 4096, Math.min(bytes.length, 40_960));
    writeFileSync(path, bytes);
    const before = sha256(path);
    expect(await amiable(folder, 'check', '--firm', path)).toMatchObject({ code: 1, stdout: '' });
    expect(sha256(path)).toBe(before);
  });
});

test('a place that cannot be reached is named, with what was being done', async () => {
  const folder = makeFolder();
  const missing = join(folder, 'absent', 'a.amiable');
  const firm = join(folder, 'b.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'B');
  const open = await amiable(folder, 'check', '--firm', missing);
  expect(open.stderr).toContain(`${missing} est introuvable`);
  const create = await amiable(folder, 'firm', 'create', missing, '--name', 'A');
  expect(create.stderr).toContain(`${missing} n’a pas pu être créé`);
  const out = join(folder, 'absent', 'c.ics');
  const days = ['--from', '2026-01-01', '--to', '2026-01-31'];
  const calendar = await amiable(folder, 'calendar', '--firm', firm, ...days, '--out', out);
  expect(calendar.stderr).toContain(`${out} n’a pas pu être écrit`);
  const demo = await amiable(folder, 'demo', join(firm, 'inside'));
  expect(demo.stderr).toContain(`${join(firm, 'inside')} n’a pas pu être écrit`);
  expect([open, create, calendar, demo].map((run) => run.code)).toEqual([1, 1, 1, 1]);
});
