import { createSpotlight } from '@mantine/spotlight';
import { subjectOfKeyboard } from '../../acts/subject-of-keyboard.ts';
import type { Subject } from '../../components/table/subject.ts';

const [store, palette] = createSpotlight();

let isOpen = false;
let subject: Subject | null = null;

// Before it is drawn: the keyboard is in the palette then.
store.subscribe(({ opened }) => {
  if (opened && !isOpen) subject = subjectOfKeyboard();
  isOpen = opened;
});

/** Whom and what the keyboard was on when the palette was opened. */
export const subjectBefore = (): Subject => subject ?? { documentIds: [] };

/** The state of the palette, and what opens and closes it. */
export { palette, store as paletteStore };

/** Marks the first answer, which Enter then takes: the library does so when something is typed, not when answers come later. */
export function selectFirstAnswer(): void {
  const { listId } = store.getState();
  const answers = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? [];
  for (const [place, answer] of [...answers].entries()) answer.toggleAttribute('data-selected', place === 0);
  store.setState({ ...store.getState(), selected: 0 });
}
