import { act, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { Link, Route, Switch, useLocation } from 'wouter';
import { codeOf, Loaded } from '../../renderer/components/loaded.tsx';
import { useUrlState } from '../../renderer/hooks/use-url-state.ts';
import { show } from './set-up/mount.tsx';

beforeEach(() => window.history.replaceState(null, '', '/list?filter=late'));

const address = () => `${window.location.pathname}${window.location.search}`;

function List() {
  const [path] = useLocation();
  const [filter, setFilter] = useUrlState('filter');
  return (
    <>
      <h1>
        {path} {filter}
      </h1>
      <button type="button" onClick={() => setFilter('all')}>
        all
      </button>
      <Link href="/card">card</Link>
    </>
  );
}

const Card = () => <h1>card {useLocation()[0]}</h1>;

/** A list, and a card whose code has come once `come` is called. */
function screens() {
  const { promise, resolve } = Promise.withResolvers<typeof Card>();
  const card = codeOf<object>(() => promise);
  const { user } = show(
    <Suspense fallback="nothing">
      <Switch>
        <Route path="/list">
          <List />
        </Route>
        <Route path="/card">
          <Loaded code={card} props={{}} />
        </Route>
      </Switch>
    </Suspense>,
  );
  return { user, come: () => resolve(Card) };
}

const heading = () => screen.getByRole('heading').textContent;

test('a screen stays, with the address it is about, until the next one is whole', async () => {
  const { user, come } = screens();
  await user.click(screen.getByRole('link', { name: 'card' }));
  expect(address()).toBe('/card');
  expect(heading()).toBe('/list late');
  come();
  await waitFor(() => expect(heading()).toBe('card /card'));
});

test('what a screen that is being left notes in its address leads nobody back to it', async () => {
  const { user, come } = screens();
  await user.click(screen.getByRole('link', { name: 'card' }));
  await user.click(screen.getByRole('button', { name: 'all' }));
  expect(address()).toBe('/card');
  come();
  await waitFor(() => expect(heading()).toBe('card /card'));
});

test('within a screen, a change of its address shows at once', async () => {
  const { user } = screens();
  await user.click(screen.getByRole('button', { name: 'all' }));
  expect(address()).toBe('/list?filter=all');
  expect(heading()).toBe('/list all');
});

test('whoever comes back before the next screen stands is where they were', async () => {
  const { user, come } = screens();
  await user.click(screen.getByRole('link', { name: 'card' }));
  act(() => window.history.pushState(null, '', '/list?filter=open'));
  expect(heading()).toBe('/list open');
  await act(async () => come());
  expect(heading()).toBe('/list open');
});
