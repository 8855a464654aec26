import { ActionIcon, Button } from '@mantine/core';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from './set-up/mount.tsx';

type State = { isLoading?: boolean; isDisabled?: boolean };

function showSave() {
  const saved = vi.fn();
  const sent = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const part = ({ isLoading = false, isDisabled = false }: State) => (
    <form onSubmit={sent}>
      <Button type="submit" loading={isLoading} disabled={isDisabled} onClick={saved}>
        Enregistrer
      </Button>
      <ActionIcon aria-label="Imprimer" loading={isLoading} disabled={isDisabled} onClick={saved} />
    </form>
  );
  const { user, again } = show(part({}));
  return { user, saved, sent, become: (state: State) => again(part(state)) };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test.each(['Enregistrer', 'Imprimer'])(
  '%s keeps the focus while it waits, and a second press does nothing',
  async (name) => {
    const { user, saved, sent, become } = showSave();
    button(name).focus();
    await user.keyboard('{Enter}');
    expect(saved).toHaveBeenCalledTimes(1);
    const submitted = sent.mock.calls.length;

    become({ isLoading: true });
    expect(button(name)).toHaveProperty('disabled', false);
    expect(document.activeElement).toBe(button(name));
    expect(button(name).getAttribute('aria-busy')).toBe('true');
    await user.keyboard('{Enter} ');
    fireEvent.click(button(name));
    expect([saved.mock.calls.length, sent.mock.calls.length]).toEqual([1, submitted]);

    become({});
    expect(document.activeElement).toBe(button(name));
    expect(button(name).getAttribute('aria-busy')).toBeNull();
    await user.keyboard('{Enter}');
    expect(saved).toHaveBeenCalledTimes(2);
  },
);

test('a button with nothing more to do keeps the focus until it is moved on, and is disabled then', async () => {
  const { user, saved, become } = showSave();
  button('Enregistrer').focus();
  become({ isDisabled: true });
  expect([button('Enregistrer').disabled, button('Enregistrer').getAttribute('aria-disabled')]).toEqual([
    false,
    'true',
  ]);
  await user.keyboard('{Enter}');
  expect(saved).not.toHaveBeenCalled();
  await user.tab();
  expect(button('Enregistrer').disabled).toBe(true);
});
