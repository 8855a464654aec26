import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWindow } from '../../electron/hosts/desktop/window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 1920, height: 1080 };
const saved = { x: 1500, y: 100, width: 1200, height: 800, isMaximized: false };

it('opens in the middle of the main display the first time', () => {
  expect(placeWindow(null, [laptop])).toEqual({ x: 40, y: 33, width: 1360, height: 860 });
});

it('opens where it was', () => {
  expect(placeWindow(saved, [laptop, monitor])).toEqual({ x: 1500, y: 100, width: 1200, height: 800 });
});

it('comes back to the main display when its own is unplugged', () => {
  expect(placeWindow(saved, [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
});

it('is always whole on one display, at least as small as that display', () => {
  const rectangle = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 1, max: 6000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });
  const state = rectangle.map((bounds) => ({ ...bounds, isMaximized: false }));
  fc.assert(
    fc.property(fc.option(state), fc.array(rectangle, { minLength: 1, maxLength: 4 }), (before, areas) => {
      const placed = placeWindow(before, areas);
      const isInside = areas.some(
        (area) =>
          placed.x >= area.x &&
          placed.y >= area.y &&
          placed.x + placed.width <= area.x + area.width &&
          placed.y + placed.height <= area.y + area.height,
      );
      expect(isInside).toBe(true);
    }),
  );
});
