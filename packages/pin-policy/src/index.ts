export { ALL_RULES, type PinPolicy, type PinReason, decideWeakPin } from './decide.ts';
export {
  FORBIDDEN_PINS_MAX,
  FORBIDDEN_REASONS,
  type ForbiddenPin,
  type ForbiddenReason,
  type OwnerFacts,
  PIN_DIGITS_MAX,
  PIN_DIGITS_MIN,
  forbiddenPins,
} from './forbidden.ts';
export { LISTED_PINS } from './listed-pins.ts';
export { PIN_RULES, type PinRule } from './rules.ts';
