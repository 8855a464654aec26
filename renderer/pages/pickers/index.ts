export { CustomerPicker } from './customer-picker.tsx';
export { OfCustomer } from './of-customer.tsx';
export { TickedDocuments } from './ticked-documents.tsx';
