import { createSpotlight } from '@mantine/spotlight';

const [store, palette] = createSpotlight();

/** The state of the palette, and what opens and closes it. */
export { palette, store as paletteStore };

/** Marks the first answer, which Enter then takes: the library does so when something is typed, not when answers come later. */
export function selectFirstAnswer(): void {
  const { listId } = store.getState();
  const answers = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? [];
  for (const [place, answer] of [...answers].entries()) answer.toggleAttribute('data-selected', place === 0);
  store.setState({ ...store.getState(), selected: 0 });
}
