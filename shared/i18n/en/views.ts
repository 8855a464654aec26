import type { views as french } from '../fr/views.ts';
import type { Words } from '../fr/words.ts';

export const views: Words<typeof french> = {
  title: 'Saved views',
  save: 'Keep this view',
  name: 'Name of the view',
  nameMissing: 'A name is needed.',
  nameHint: 'It joins the menu, with its number of customers. The same name replaces it.',
  saved: 'View “{name}” kept in the menu',
  menu: 'View {name}: actions',
  rename: 'Rename',
  renameTitle: 'Rename the view',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  removed: 'View “{name}” removed from the menu',
  shortcutMove: 'Move a saved view up or down',
  count_one: '{count} customer',
  count_other: '{count} customers',
};
