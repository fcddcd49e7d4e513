/** Ends every `switch` over a union: a new member that nobody handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: a ${typeof value} outside its union`);
}
