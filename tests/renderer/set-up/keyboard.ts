import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { User } from './through-imports.ts';

/**
 * Presses Tab until the element that `target` finds has the focus; the test fails where Tab never reaches it. A window
 * takes the focus a moment after it opens, and a key pressed before would go to the page behind: this waits for it.
 */
export async function reach(user: User, target: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    const dialog = target().closest('[role=dialog]');
    if (dialog?.contains(document.activeElement) === false) throw new Error('the window has not taken the focus yet');
  });
  let found = target();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (!found.isConnected) found = target();
    if (document.activeElement === found) return;
    await user.tab();
  }
  throw new Error(`the keyboard does not reach ${found.outerHTML.slice(0, 200)}`);
}

/** Goes to `target` with Tab and presses Enter on it. */
export async function press(user: User, target: () => HTMLElement): Promise<void> {
  await reach(user, target);
  await user.keyboard('{Enter}');
}

/** Goes to a field with Tab and types over what it holds. */
export async function typeIn(user: User, target: () => HTMLElement, text: string): Promise<void> {
  await reach(user, target);
  await user.keyboard('{Control>}a{/Control}');
  await user.keyboard(text.replace(/[{[]/g, '$&$&'));
}

/** Presses an arrow until what `target` finds, in the tabs or the menu the focus is in, has it. */
export async function walkTo(user: User, target: () => HTMLElement, arrow: 'ArrowDown' | 'ArrowRight'): Promise<void> {
  await waitFor(target);
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (document.activeElement === target()) return;
    await user.keyboard(`{${arrow}}`);
  }
  throw new Error(`the arrows do not reach ${target().outerHTML.slice(0, 200)}`);
}

/** Goes to a tab of the page with Tab, then with the arrows. */
export async function openTab(user: User, name: string): Promise<void> {
  const wanted = () => screen.getByRole('tab', { name });
  await reach(user, () => screen.getByRole('tab', { selected: true }));
  await walkTo(user, wanted, 'ArrowRight');
  await waitFor(() => expect(wanted().getAttribute('aria-selected')).toBe('true'));
}

/** Opens the list of a field and takes the option `name`. */
export async function choose(user: User, field: () => HTMLElement, name: string | RegExp): Promise<void> {
  await reach(user, field);
  await user.keyboard('{ArrowDown}');
  const option = await screen.findByRole('option', { name });
  for (let moved = 0; moved < 20 && option.dataset.comboboxSelected === undefined; moved += 1)
    await user.keyboard('{ArrowDown}');
  expect(option.dataset.comboboxSelected).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('option', { name })).toBeNull());
}
