import type { UseFormReturnType } from '@mantine/form';
import { type SettingsForm, settingFields } from '../../../shared/domain/firm/settings.ts';
import { cardInputs } from '../../components/form/card-input.tsx';

/** The form of the settings, and how its fields are drawn. */
export type FirmFormProps = { form: UseFormReturnType<SettingsForm> };

export const drawSettings = (form: FirmFormProps['form']) => cardInputs('settings', settingFields, form);
