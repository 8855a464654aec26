import type { views as french } from '../fr/views.ts';
import type { Words } from '../words.ts';

export const views: Words<typeof french> = {
  title: 'Saved views',
  save: 'Keep this view',
  name: 'Name of the view',
  nameHint: 'It joins the menu, with its number of customers. The same name replaces it.',
  saved: 'View “{name}” kept in the menu',
  remove: 'Remove the view {name}',
  count_one: '{count} customer',
  count_other: '{count} customers',
};
