/** Reads items until there are enough of them; gives what was read, and all items again from the start. */
export async function ahead<Item>(
  items: AsyncIterable<Item>,
  enough: (taken: readonly Item[]) => boolean,
): Promise<readonly [taken: readonly Item[], all: AsyncIterable<Item>]> {
  const iterator = items[Symbol.asyncIterator]();
  const taken: Item[] = [];
  while (!enough(taken)) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  async function* all(): AsyncGenerator<Item> {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return [taken, all()];
}

/** Whether texts or bytes are at least so long together. */
export function long(length: number): (taken: readonly { readonly length: number }[]) => boolean {
  return (taken) => taken.reduce((sum, item) => sum + item.length, 0) >= length;
}
