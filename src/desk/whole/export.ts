import { everything, type Piece } from "../reads/everything.ts";
import type { Desk } from "../work/desk.ts";

/** Hands every piece of the desk to `write`, all of one moment: what others write meanwhile is not in it. */
export async function exportDesk(
  desk: Desk,
  write: (piece: Piece) => void | Promise<void>,
): Promise<{ readonly tickets: number }> {
  let tickets = 0;
  await desk.db
    .transaction()
    .setAccessMode("read only")
    .execute(async (tx) => {
      for await (const piece of everything(tx)) {
        if (piece.kind === "ticket") tickets += 1;
        await write(piece);
      }
    });
  return { tickets };
}
