import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createFirmFile } from '../../db/file/open.ts';
import { makeFolder, startApplication } from './application.ts';

function makeFirm(folder: string): string {
  const path = join(folder, 'Mercier.amiable');
  const now = '2026-01-05T08:00:00.000Z';
  createFirmFile(path, {
    name: 'Atelier Mercier SAS',
    siren: null,
    now,
    isDemonstration: false,
    user: { name: 'test' },
  }).close();
  return path;
}

test('a firm file given at start is open, and remembered', async () => {
  const folder = makeFolder();
  const { application, page } = await startApplication(folder, [makeFirm(folder)]);
  await expect(page.getByText('Atelier Mercier SAS').first()).toBeVisible();
  await application.close();
  expect(existsSync(join(folder, 'recents.json'))).toBe(true);
});

test('a file that is no firm gets the screen that says so, and is not altered', async () => {
  const folder = makeFolder();
  const path = join(folder, 'damaged.amiable');
  writeFileSync(path, 'not a firm');
  const { application, page } = await startApplication(folder, [path]);
  await expect(page.getByText('damaged.amiable').first()).toBeVisible();
  await application.close();
  expect(readdirSync(folder)).toContain('damaged.amiable');
});

test('the window comes back where it was', async () => {
  const folder = makeFolder();
  const first = await startApplication(folder);
  await first.application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1000, height: 650 });
  });
  await first.application.close();
  const second = await startApplication(folder);
  const bounds = await second.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 650 });
  await second.application.close();
});

test('a second start hands its file to the first', async () => {
  const folder = makeFolder();
  const firm = makeFirm(folder);
  const { application, page } = await startApplication(folder);
  await application.evaluate(({ app }, path) => app.emit('second-instance', {}, ['amiable', path], '/'), firm);
  await expect(page.getByText('Atelier Mercier SAS').first()).toBeVisible();
  await application.close();
});
