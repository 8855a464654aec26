export { HoldForm } from './hold-form.tsx';
