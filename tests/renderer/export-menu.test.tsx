import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ExportMenu } from '../../renderer/components/table/export-menu.tsx';
import { reportFormats } from '../../shared/domain/reports/formats.ts';
import { show } from './set-up/mount.tsx';

const idle = { isBusy: false, onExport: vi.fn(), onPrint: vi.fn(), printed: null, onPrinted: vi.fn() };
const open = () => screen.getByRole('button', { name: 'Exporter' });
const choices = async () => (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);

test('it offers every format there is, in one order', async () => {
  const { user } = show(<ExportMenu {...idle} />);
  await user.click(open());
  expect(await choices()).toEqual([
    expect.stringContaining('PDF'),
    expect.stringMatching(/Excel|XLSX/),
    expect.stringContaining('CSV'),
    expect.stringContaining('HTML'),
    'Imprimer',
  ]);
  expect(reportFormats).toHaveLength(4);
});

test('it is used by keyboard alone', async () => {
  const onExport = vi.fn();
  const { user } = show(<ExportMenu {...idle} onExport={onExport} />);
  await user.tab();
  await user.keyboard('{Enter}');
  const [pdf] = await screen.findAllByRole('menuitem');
  pdf?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onExport.mock.calls).toEqual([['csv']]);
});

test('before anything is on screen nothing is exported', async () => {
  const { user, again } = show(<ExportMenu {...idle} isEarly />);
  await user.click(open());
  expect(screen.queryByRole('menuitem')).toBeNull();
  again(<ExportMenu {...idle} />);
  await user.click(open());
  expect(await choices()).toHaveLength(reportFormats.length + 1);
});

test('while a file is made another is not asked for', async () => {
  const { user } = show(<ExportMenu {...idle} isBusy />);
  await user.click(open());
  expect(screen.queryByRole('menuitem')).toBeNull();
  expect(open()).toHaveProperty('disabled', false);
});

test('with ticked rows it offers them first, then the whole list', async () => {
  const onExport = vi.fn();
  const onPrint = vi.fn();
  const { user } = show(<ExportMenu {...idle} {...{ onExport, onPrint }} selected={12} />);
  await user.click(open());
  expect(await screen.findByText('La sélection (12)')).toBeTruthy();
  expect(await choices()).toHaveLength(2 * (reportFormats.length + 1));
  await user.click(screen.getAllByRole('menuitem', { name: /CSV/ })[0] as HTMLElement);
  await user.click(open());
  await user.click((await screen.findAllByRole('menuitem', { name: /CSV/ }))[1] as HTMLElement);
  await user.click(open());
  await user.click((await screen.findAllByRole('menuitem', { name: 'Imprimer' }))[0] as HTMLElement);
  expect(onExport.mock.calls.map(([format, isSelection = false]) => [format, isSelection])).toEqual([
    ['csv', true],
    ['csv', false],
  ]);
  expect(onPrint.mock.calls).toEqual([[true]]);
});
