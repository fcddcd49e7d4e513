declare const brand: unique symbol;

/**
 * A value of type `T` that went through the one `parse...` or `make...` function of its name.
 *
 * @example
 * type CardToken = Brand<string, 'CardToken'>;
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
