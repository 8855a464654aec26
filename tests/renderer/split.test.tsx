import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Split } from '../../renderer/components/layout/split.tsx';
import { show } from './set-up/mount.tsx';

const told = vi.fn();

function ListAndPane({ first }: { first: number }) {
  const [width, setWidth] = useState(first);
  const [isOpen, setOpen] = useState(true);
  const change = (to: number) => {
    told(to);
    setWidth(to);
  };
  return (
    <Split width={width} onWidth={change} onEscape={() => setOpen(false)} pane={isOpen ? <p>Lettre</p> : null}>
      <button type="button">Liste</button>
    </Split>
  );
}

test('the edge is moved by the arrows, within bounds, and Escape closes the pane', async () => {
  const { user } = show(<ListAndPane first={520} />);
  const edge = screen.getByRole('separator', { name: 'Largeur du volet' });
  edge.focus();
  // Everything is as wide as the window in this document.
  await user.keyboard('{ArrowRight}');
  expect(told).toHaveBeenLastCalledWith(1256);
  expect(edge.getAttribute('aria-valuenow')).toBe('1256');
  screen.getByRole('button', { name: 'Liste' }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Lettre')).toBeNull();
  expect(screen.queryByRole('separator')).toBeNull();
});
