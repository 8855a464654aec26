import { expect, test } from 'vitest';
import { isPostable } from '../../shared/domain/values/postal-address.ts';

const lyon = { addressLine1: '12 rue des Lilas', addressLine2: null, postcode: '69003', city: 'Lyon', country: 'FR' };

test.each([
  ['a whole French address', {}, true],
  ['a box on the second line alone', { addressLine1: null, addressLine2: 'BP 40' }, true],
  ['no street', { addressLine1: '' }, false],
  ['no town', { city: null }, false],
  ['France without a postcode', { postcode: null }, false],
  ['Ireland without a postcode', { postcode: null, city: 'Dublin', country: 'IE' }, true],
])('%s: postable or not', (_case, change, isPosted) => {
  expect(isPostable({ ...lyon, ...change })).toBe(isPosted);
});
