import { Box, Text, useApp, useCursor } from "ink";
import { memo, useEffect, useSyncExternalStore } from "react";
import type { Screen } from "./screen.ts";

/** What only Ink can do: end, and hand the terminal to somebody else for a while. */
export type InkControls = Pick<ReturnType<typeof useApp>, "exit" | "suspendTerminal">;

type Props = {
  readonly screen: Pick<Screen, "subscribe" | "picture">;
  readonly onReady: (controls: InkControls) => void;
};

/** The screen as rows of text: each row is one node, drawn again only if it changed. */
export function App({ screen, onReady }: Props) {
  const { exit, suspendTerminal } = useApp();
  useEffect(() => onReady({ exit, suspendTerminal }), [exit, suspendTerminal, onReady]);
  const { rows, columns, caret } = useSyncExternalStore(screen.subscribe, screen.picture);
  const { setCursorPosition } = useCursor();
  setCursorPosition(caret ?? undefined);
  return (
    <Box flexDirection="column" width={columns} height={rows.length}>
      {rows.map((text, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place.
        <Row key={row} text={text} />
      ))}
    </Box>
  );
}

const Row = memo(function Row({ text }: { readonly text: string }) {
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate">{text === "" ? " " : text}</Text>
    </Box>
  );
});
