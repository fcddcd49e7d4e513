/** A room that is asked for by one below it, and built later. */
export function builtLater<Room>(name: string) {
  let room: Room | undefined;
  return {
    set: (built: Room): Room => (room = built),
    get: (): Room => {
      if (room === undefined) throw new Error(`${name} is not built yet`);
      return room;
    },
  };
}
