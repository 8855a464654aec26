import { expect, test } from 'vitest';
import { contextOfUser } from '../../../electron/hosts/browser/user-clock.ts';
import { makeContext } from '../../make-context.ts';

test('a page tells the zone of its user’s clock; a name that is no zone is not taken for one', () => {
  const context = makeContext({ today: '2026-03-15' });
  const zoneWith = (zone: string) => contextOfUser(context, { 'x-amiable-zone': zone }).timeZone();
  expect(zoneWith('Pacific/Auckland')).toBe('Pacific/Auckland');
  for (const wrong of ['Nowhere/Land', '', 'x'.repeat(200)]) expect(zoneWith(wrong)).toBe(context.timeZone());
});
