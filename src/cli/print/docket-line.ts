import type { Piece } from "../../desk/reads/everything.ts";
import type { DocketLine } from "../../intake/docket/lines.ts";

/** A piece of the desk as a line of an export. */
export function docketLine(piece: Piece): DocketLine {
  switch (piece.kind) {
    case "desk": {
      const { kind, ...desk } = piece;
      return { kind, desk };
    }
    case "act": {
      const { kind, ...act } = piece;
      return { kind, act };
    }
    case "agent":
    case "customer":
    case "deskEvent":
    case "ticket":
      return piece;
  }
}
