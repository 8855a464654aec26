/** How large pages are shown: whole, as wide as there is room, or by a factor of their printed size. */
export type Zoom = 'page' | 'width' | number;

/** The factors that the buttons go through. */
export const zoomSteps = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** PDF points to CSS pixels at 100 %. */
export const pixelsPerPoint = 96 / 72;

/** The size of a page in points until it is known. */
export const a4 = { width: 595.28, height: 841.89 };

/** Room around the pages, and between two of them, in pixels. */
export const margin = 16;

type Size = { readonly width: number; readonly height: number };

/** The factor at which a page of `points` is shown in `room` pixels. */
export function scaleOf(zoom: Zoom, points: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const wide = Math.max(0, room.width - 2 * margin) / (points.width * pixelsPerPoint);
  if (zoom === 'width') return Math.min(Math.max(wide, 0.1), 3);
  const high = Math.max(0, room.height - 2 * margin) / (points.height * pixelsPerPoint);
  return Math.max(Math.min(wide, high), 0.1);
}

/** The factor after that shown, larger or smaller; null at the end of the steps. */
export function nextZoom(scale: number, direction: 1 | -1): number | null {
  const further = zoomSteps.filter((step) => (direction === 1 ? step > scale + 0.01 : step < scale - 0.01));
  return (direction === 1 ? further.at(0) : further.at(-1)) ?? null;
}
