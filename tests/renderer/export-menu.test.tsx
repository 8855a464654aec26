import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ExportMenu } from '../../renderer/components/table/export-menu.tsx';
import { show } from './set-up/mount.tsx';

const open = () => screen.getByRole('button', { name: 'Exporter' });
const choices = async () => (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);

test('it offers the formats of the screen, in one order', async () => {
  const { user } = show(<ExportMenu formats={['csv', 'pdf', 'xlsx']} isBusy={false} onExport={vi.fn()} />);
  await user.click(open());
  expect(await choices()).toEqual([
    expect.stringContaining('PDF'),
    expect.stringMatching(/Excel|XLSX/),
    expect.stringContaining('CSV'),
  ]);
});

test('a format the screen has not is not offered', async () => {
  const { user } = show(<ExportMenu formats={['xlsx']} isBusy={false} onExport={vi.fn()} />);
  await user.click(open());
  expect(await choices()).toHaveLength(1);
});

test('it is used by keyboard alone', async () => {
  const onExport = vi.fn();
  const { user } = show(<ExportMenu formats={['pdf', 'xlsx', 'csv']} isBusy={false} onExport={onExport} />);
  await user.tab();
  await user.keyboard('{Enter}');
  const [pdf] = await screen.findAllByRole('menuitem');
  pdf?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onExport.mock.calls).toEqual([['csv']]);
});

test('while a file is made another is not asked for', async () => {
  const { user } = show(<ExportMenu formats={['pdf']} isBusy onExport={vi.fn()} />);
  await user.click(open());
  expect(screen.queryByRole('menuitem')).toBeNull();
});
