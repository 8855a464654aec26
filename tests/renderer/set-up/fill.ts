import type { User } from './through-imports.ts';

/** Pastes `text` over what a field holds, and stays in it: each key typed would draw the whole form again. */
export async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text !== '') await user.paste(text);
}
