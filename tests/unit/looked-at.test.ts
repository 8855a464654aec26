import { expect, test } from 'vitest';
import { type ScreenAddress, screenHints } from '../../shared/i18n/fr/screen-hints.ts';
import { addresses } from '../e2e/views.ts';

/** No edition is there before a balance is closed: the screenshots close two (`tests/screenshots/states.ts`). */
const openedByAnAct: readonly ScreenAddress[] = ['/balance/editions/:id'];

test('every screen is among those that are photographed and looked at by axe', () => {
  const paths = addresses.map((address) => address.split('?')[0] ?? '');
  const screens = Object.keys(screenHints) as ScreenAddress[];
  const isLookedAt = (screen: string) => {
    const pattern = new RegExp(`^${screen.replace(/:\w+/, '\\d+')}$`);
    return paths.some((path) => pattern.test(path));
  };
  expect(screens.filter((screen) => !isLookedAt(screen))).toEqual(openedByAnAct);
});
