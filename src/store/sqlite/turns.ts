/** Lets those who need one thing have it one after another, in the order in which they came. */
export function turns(): { readonly take: () => Promise<void>; readonly pass: () => void } {
  let last: Promise<void> = Promise.resolve();
  let pass: () => void = () => {};
  return {
    take: async () => {
      const before = last;
      let done: () => void = () => {};
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      pass = done;
    },
    pass: () => pass(),
  };
}
