import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MoneyInput } from '../../renderer/components/form/money-input.tsx';
import type { Cents } from '../../shared/domain/values/money.ts';
import { show } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

function showAmount(value: Cents | null, minimum?: Cents) {
  const onChange = vi.fn<(cents: Cents | null) => void>();
  const limits = minimum === undefined ? {} : { minimum };
  const { user } = show(<MoneyInput label="Montant" value={value} onChange={onChange} {...limits} />);
  const field = screen.getByLabelText<HTMLInputElement>('Montant');
  const type = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
  };
  return { onChange, field, type, user };
}

test.each([
  ['1234,56', 123_456],
  ['1234.56', 123_456],
  ['1 234,5', 123_450],
  ['12', 1_200],
  ['0,01', 1],
])('« %s » is %i cents', async (typed, cents) => {
  const { onChange, type } = showAmount(null);
  await type(typed);
  expect(onChange.mock.calls).toEqual([[cents]]);
});

test('what is no amount is said, kept as typed and not told', async () => {
  const { onChange, field, type } = showAmount(500);
  await type('douze');
  expect(field.value).toBe('douze');
  expect(screen.getByText('Montant attendu, par exemple 1 234,56')).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});

test('less than the least allowed is refused', async () => {
  const { onChange, type } = showAmount(500, 1);
  await type('0');
  expect(screen.getByText(/Au moins 0,01\s€/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});

test('emptied, there is no amount', async () => {
  const { onChange, type } = showAmount(500);
  await type('{Backspace}');
  expect(onChange.mock.calls).toEqual([[null]]);
});

test('the same amount written otherwise is written as usual, and nothing is told', async () => {
  const { onChange, field, type } = showAmount(123_450);
  expect(spaced(field.value)).toBe('1 234,50');
  await type('1234.5');
  expect(spaced(field.value)).toBe('1 234,50');
  expect(onChange).not.toHaveBeenCalled();
});

test('an amount that is too large is refused by its bound, and Escape leaves it to be corrected', async () => {
  const { onChange, field, user } = showAmount(null);
  await user.type(field, '123456789012345678{Escape}');
  expect(spaced(screen.getByText(/^Au plus/).textContent)).toBe('Au plus 22 517 998 136 852,48 €');
  await user.keyboard('{Escape}');
  expect(field.value).toBe('123456789012345678');
  await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}{Enter}');
  expect(screen.queryByText(/^Au plus/)).toBeNull();
  expect(onChange.mock.calls).toEqual([[1_234_567_890_123_00]]);
});
