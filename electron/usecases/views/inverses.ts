import { keptView } from '../../../shared/contract/views.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { move, remove, rename, restore, save } from './write.ts';

export const viewInverses: InversesOf<'views'> = {
  'views.save': ({ tx, writing }, { subjectId, data: { name, before } }) => {
    if (before === null) remove(tx, writing, subjectId, 'views.save');
    else save(tx, writing, { name, ...keptView.parse(before) });
  },
  'views.rename': ({ tx, writing }, { subjectId, data: { name } }) => rename(tx, writing, subjectId, name),
  'views.move': ({ tx, writing }, { subjectId, data: { by } }) => move(tx, writing, subjectId, by === 1 ? -1 : 1),
  'views.remove': ({ tx, writing }, { subjectId: id, data: { name, view, takesBack } }) => {
    const stored = { id, name, position: view.position, ...keptView.parse(view) };
    restore(tx, writing, stored, takesBack === 'views.save');
  },
  'views.restore': ({ tx, writing }, { subjectId }) => remove(tx, writing, subjectId),
};
