export { CustomerPicker } from './customer-picker.tsx';
export { HoldForm } from './hold-form.tsx';
