import { createEvent, fireEvent } from '@testing-library/react';
import type { NamedContent } from './choose-files.ts';

/** Drops files on what is shown; tells whether the browser was kept from opening them by itself. */
export function dropOn(on: Element, ...dropped: readonly NamedContent[]): boolean {
  const event = createEvent.drop(on);
  const items = dropped.map(([name]) => ({ webkitGetAsEntry: () => ({ isDirectory: false, name }) }));
  const files = dropped.map(([name, content]) => new File([content], name));
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files } });
  return !fireEvent(on, event);
}
