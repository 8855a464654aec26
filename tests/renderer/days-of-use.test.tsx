import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeContext, type TestContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';

const usedOn = ({ session }: TestContext) =>
  session.firm?.connection.prepare('select used_on from days_of_use order by used_on').pluck().all();

test('a day is noted when a firm is shown, and when another begins while it is', async () => {
  const context = makeContext();
  mount('/', context);
  await waitFor(() => expect(usedOn(context)).toEqual(['2025-06-30']));
  vi.setSystemTime('2025-07-02T09:00:00');
  fireEvent.focus(window);
  await waitFor(() => expect(usedOn(context)).toEqual(['2025-06-30', '2025-07-02']));
});

test('nothing is noted in a file that is gone', async () => {
  const context = makeContext();
  if (context.session.firm) context.session.firm.astray = 'gone';
  mount('/', context);
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('button', { name: 'Enregistrer une copie…' });
  expect(usedOn(context)).toEqual([]);
});
