import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { keepPresses } from '../../renderer/keep-presses.ts';
import { show } from './set-up/mount.tsx';

let stop = () => {};
afterEach(() => stop());

/** A button at the top left of a form, 100 wide and 30 high when it is pressed. */
function pressSave() {
  stop = keepPresses(document);
  const saved = vi.fn();
  show(
    <form>
      <button type="button" onClick={saved}>
        Enregistrer
      </button>
      <output>ailleurs</output>
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Enregistrer' });
  button.getBoundingClientRect = () => new DOMRect(0, 0, 100, 30);
  fireEvent.pointerDown(button, { isPrimary: true });
  button.getBoundingClientRect = () => new DOMRect(0, 50, 100, 30);
  return { button, saved, form: button.closest('form') ?? button };
}

test('a button that moves while it is pressed is clicked all the same, once', () => {
  const { saved, form } = pressSave();
  fireEvent.click(form, { clientX: 50, clientY: 15 });
  expect(saved).toHaveBeenCalledTimes(1);
  fireEvent.click(form, { clientX: 50, clientY: 15 });
  expect(saved).toHaveBeenCalledTimes(1);
});

test('a button that stays is clicked once', () => {
  const { button, saved } = pressSave();
  fireEvent.click(button, { clientX: 50, clientY: 15 });
  expect(saved).toHaveBeenCalledTimes(1);
});

test('a pointer moved away from where it pressed gives the press up', () => {
  const { saved, form } = pressSave();
  fireEvent.click(form, { clientX: 300, clientY: 15 });
  expect(saved).not.toHaveBeenCalled();
});
