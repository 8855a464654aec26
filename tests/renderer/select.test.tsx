import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Select } from '../../renderer/components/form/select.tsx';
import { show } from './set-up/mount.tsx';

const options = ['net', 'endOfMonth', 'periodic'];

function Choice() {
  const [value, setValue] = useState<string | null>('endOfMonth');
  return <Select label="Terms" data={options} value={value} onChange={setValue} />;
}

const drawn = () => screen.queryAllByRole('option', { hidden: true }).length;
const value = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Terms' }).value;

test('the options of a choice are drawn once it has the focus, and stay', async () => {
  const { user } = show(<Choice />);
  expect(drawn()).toBe(0);
  await user.tab();
  expect(drawn()).toBe(3);
  await user.tab();
  expect(drawn()).toBe(3);
});

test('from the keyboard, the first arrow opens it on what is chosen', async () => {
  const { user } = show(<Choice />);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(document.querySelector('[data-combobox-selected]')?.textContent).toBe('endOfMonth');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(value()).toBe('periodic');
});

test('with the mouse, one press opens it', async () => {
  const { user } = show(<Choice />);
  await user.click(screen.getByRole('combobox', { name: 'Terms' }));
  await user.click(screen.getByRole('option', { name: 'net' }));
  expect(value()).toBe('net');
});
