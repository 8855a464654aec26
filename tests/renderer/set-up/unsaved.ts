import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { User } from './through-imports.ts';

const title = 'Modifications non enregistrées';

/** Answers what becomes of something unsaved, and waits for the question to be gone: the next one is another. */
export async function answerUnsaved(user: User, answer: string): Promise<void> {
  const question = within(await screen.findByRole('dialog', { name: title }));
  await user.click(question.getByRole('button', { name: answer }));
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
}
