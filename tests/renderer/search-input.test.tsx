import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SearchInput } from '../../renderer/components/table/search-input.tsx';
import { show } from './set-up/mount.tsx';

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Rechercher' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

function showSearch(value = '') {
  vi.useFakeTimers();
  const onChange = vi.fn();
  const { again, unmount } = show(<SearchInput value={value} onChange={onChange} />);
  return { onChange, unmount, again: (next: string) => again(<SearchInput value={next} onChange={onChange} />) };
}

test('it searches once, when the typing pauses', () => {
  const { onChange } = showSearch();
  type('d');
  wait(150);
  type('du');
  wait(150);
  type('dup');
  expect(onChange).not.toHaveBeenCalled();
  wait(200);
  expect(onChange.mock.calls).toEqual([['dup']]);
});

test('clearing it searches at once, and what was being typed is not searched after', () => {
  const { onChange } = showSearch();
  type('dup');
  fireEvent.click(screen.getByRole('button', { name: 'Effacer' }));
  expect(field().value).toBe('');
  wait(1000);
  expect(onChange.mock.calls).toEqual([['']]);
});

test('nothing to clear, no button', () => {
  showSearch();
  expect(screen.queryByRole('button')).toBeNull();
});

test('it shows what the address says when that changes', () => {
  const { again } = showSearch('dupont');
  expect(field().value).toBe('dupont');
  again('martin');
  expect(field().value).toBe('martin');
});

test('going back while typing leaves the search of before', () => {
  const { onChange, again } = showSearch('dupont');
  type('dupont sa');
  again('martin');
  wait(1000);
  expect(field().value).toBe('martin');
  expect(onChange).not.toHaveBeenCalled();
});

test('a page left while typing is not searched any more', () => {
  const { onChange, unmount } = showSearch();
  type('dup');
  unmount();
  wait(1000);
  expect(onChange).not.toHaveBeenCalled();
});
