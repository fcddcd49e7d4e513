export { checkTotp, dropTotp, enrolTotp, pepper } from './totp.ts';
