import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { willChoose } from './choose-files.ts';
import type { mount } from './mount.tsx';
import { named, spaced } from './words.ts';

export type User = ReturnType<typeof mount>;

/** All that the page says. */
export const pageText = (): string => spaced(document.querySelector('main')?.textContent);

/** A button as soon as it can be pressed. */
export const readyButton = (name: string) =>
  waitFor(() => {
    const found = screen.getByRole<HTMLButtonElement>('button', named(name));
    expect(found.disabled).toBe(false);
    return found;
  });

export async function typeDay(label: string, day: string): Promise<void> {
  const field = await screen.findByRole<HTMLInputElement>('textbox', named(label));
  fireEvent.change(field, { target: { value: day } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.blur(field);
}

/** Another page by its link in the navigation, which may bear a number too. */
export async function goTo(user: User, name: string): Promise<void> {
  const navigation = within(await screen.findByRole('navigation'));
  await user.click(await navigation.findByRole('link', { name: (found) => spaced(found).startsWith(name) }));
  await screen.findByRole('heading', { ...named(name), level: 1 });
}

/** On the page of the imports: file → columns, where there are some to understand → what it will change. */
export async function readThrough(user: User, path: string, closedOn?: string): Promise<void> {
  willChoose([basename(path), readFileSync(path)]);
  await user.click(await readyButton('Choisir un fichier'));
  const asked = await screen.findByText(/^(Que contiennent les colonnes|Voici ce que ce fichier va changer)/);
  if (asked.tagName !== 'H1') return;
  if (closedOn) await typeDay('Situation au', closedOn);
  await user.click(await readyButton('Voir ce qui va changer'));
  await screen.findByText(/^Voici ce que ce fichier va changer/);
}

export async function applyImport(user: User): Promise<void> {
  await user.click(await readyButton('Appliquer l’import'));
  await screen.findByText('Import appliqué.');
}

/** Gives up the import on screen, and confirms it. */
export async function discardImport(user: User): Promise<void> {
  await user.click(await readyButton('Abandonner'));
  const question = within(await screen.findByRole('dialog'));
  expect(question.getByText(/^Ce qui a été lu est oublié/)).toBeTruthy();
  await user.click(question.getByRole('button', { name: 'Abandonner' }));
}
