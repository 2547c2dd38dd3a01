import { oneOf } from "./last-word.ts";
import type { Add } from "./modules.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

const INSTALL = {
  bash: "docket completion bash > ~/.local/share/bash-completion/completions/docket",
  zsh: "docket completion zsh > ~/.zsh/completions/_docket",
  fish: "docket completion fish > ~/.config/fish/completions/docket.fish",
} as const;

export const add: Add = (program) => {
  program
    .command("completion")
    .description("print the script that completes docket's command line in your shell")
    .argument("<shell>", SHELLS.join(", "))
    .addHelpText(
      "after",
      `\nInstall it with one of:\n${Object.values(INSTALL)
        .map((line) => `  ${line}`)
        .join("\n")}`,
    )
    .action(async (shell: string) => {
      const { script } = await import("@bomb.sh/tab");
      script(oneOf(shell, SHELLS, "shell"), "docket", "docket");
    });
};
