import type { User } from './through-imports.ts';

/** Pastes `text` over the content of a field, which keeps the focus. Typing key by key would draw the whole form each time. */
export async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text !== '') await user.paste(text);
}
