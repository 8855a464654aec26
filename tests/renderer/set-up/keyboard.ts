import { waitFor } from '@testing-library/react';
import type { User } from './through-imports.ts';

/**
 * Presses Tab until what `target` finds has the focus: what cannot be reached so fails the test. A window takes the focus a moment
 * after it opens: a key pressed before would go elsewhere.
 */
export async function reach(user: User, target: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    const dialog = target().closest('[role=dialog]');
    if (dialog?.contains(document.activeElement) === false) throw new Error('the window has not taken the focus yet');
  });
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (document.activeElement === target()) return;
    await user.tab();
  }
  throw new Error(`the keyboard does not reach ${target().outerHTML.slice(0, 200)}`);
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
