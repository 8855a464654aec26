import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from '../../renderer/components/dialog/dialog.tsx';
import { SideDrawer } from '../../renderer/components/dialog/side-drawer.tsx';
import { show } from './set-up/mount.tsx';

/** The clock stands still: a busy machine calls timers as late as it likes. */
afterEach(() => vi.useRealTimers());

function Screen({ isGone = false }: { isGone?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button">Clients</button>
      {isGone && isOpen ? null : (
        <button type="button" onClick={() => setOpen(true)}>
          Détail
        </button>
      )}
      <SideDrawer opened={isOpen} title="Dupont SARL" onClose={() => setOpen(false)}>
        <button type="button" onClick={() => setAsking(true)}>
          Suspendre
        </button>
        <Dialog opened={isAsking} title="Suspendre ?" onClose={() => setAsking(false)}>
          <button type="button" onClick={() => setAsking(false)}>
            Rester
          </button>
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              setOpen(false);
            }}
          >
            Oui
          </button>
        </Dialog>
      </SideDrawer>
    </>
  );
}

const button = (name: string) => screen.getByText<HTMLButtonElement>(name);

function press(name: string) {
  button(name).focus();
  fireEvent.click(button(name));
}

test('a window gives the focus back as it closes, however late the timers are, and the one under it as well', () => {
  show(<Screen />);
  vi.useFakeTimers();
  press('Détail');
  press('Suspendre');
  press('Rester');
  expect(document.activeElement).toBe(button('Suspendre'));
  fireEvent.click(button('Suspendre'));
  press('Oui');
  expect(document.activeElement).toBe(button('Détail'));
  vi.runAllTimers();
  expect(document.activeElement).toBe(button('Détail'));
});

test('a window closed before it took the focus does not take it as it fades away', () => {
  show(<Screen />);
  vi.useFakeTimers();
  press('Détail');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  vi.runAllTimers();
  expect(document.activeElement).toBe(button('Détail'));
});

test('where what opened the window is gone, the focus goes to what had it before', () => {
  show(<Screen isGone />);
  vi.useFakeTimers();
  button('Clients').focus();
  press('Détail');
  press('Suspendre');
  press('Oui');
  expect(document.activeElement).toBe(button('Clients'));
});
