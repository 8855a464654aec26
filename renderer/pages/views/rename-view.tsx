import type { SavedView } from '../../../shared/contract/views.ts';
import { client } from '../../client/client.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { ViewNameForm } from './view-name-form.tsx';

/** Asks for another name of a kept view. */
export function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog opened onClose={onClose} title={t('views.renameTitle')} size="sm">
      <ViewNameForm name={view.name} onSave={(name) => client.views.rename({ id: view.id, name })} />
    </FormDialog>
  );
}
