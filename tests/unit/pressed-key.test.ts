import { expect, test } from 'vitest';
import { pressedKey } from '../../renderer/components/form/pressed-key.ts';

test.each([
  ['s', false, 's'],
  ['S', true, 'S'],
  // With Caps Lock, of which some systems undo the capital while Shift is held and others do not.
  ['S', false, 's'],
  ['s', true, 'S'],
  ['É', false, 'é'],
  ['?', true, '?'],
  ['Enter', false, 'Enter'],
  ['F1', true, 'F1'],
])('%s with Shift %s is the key %s', (key, shiftKey, pressed) => {
  expect(pressedKey({ key, shiftKey })).toBe(pressed);
});
