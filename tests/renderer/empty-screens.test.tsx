import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';

test.each([
  ['/', '/imports?choose=1'],
  ['/reminders', '/imports?choose=1'],
  ['/balance', '/imports?choose=1'],
  ['/customers', '/imports?choose=1'],
  ['/plans', '/imports?choose=1'],
  ['/allocations', '/imports?choose=1'],
  ['/letters', '/reminders'],
  ['/letters?tab=registered', '/reminders'],
  ['/balance/editions', '/balance'],
  ['/balance/editions/compare', '/balance'],
])('%s without anything in it offers what to do next', async (address, next) => {
  const context = makeContext();
  mount(address, context);
  const main = within(await screen.findByRole('main'));
  const addresses = () => main.getAllByRole('link').map((link) => link.getAttribute('href'));
  await waitFor(() => expect(addresses()).toContain(next));
  context.session.firm?.close();
});
