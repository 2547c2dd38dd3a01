import { wordOf } from "../../core/acts/values.ts";
import type { Add } from "../session/add.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

const INSTALL = [
  "docket completion bash > ~/.local/share/bash-completion/completions/docket",
  "docket completion zsh > ~/.zsh/completions/_docket",
  "docket completion fish > ~/.config/fish/completions/docket.fish",
];

/** The script relies on a function of the package bash-completion, which not every machine has. */
const WITHOUT_BASH_COMPLETION = `
if ! declare -F _get_comp_words_by_ref > /dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
    }
fi`;

export const add: Add = (program, cli) => {
  program
    .command("completion")
    .description("print the script that completes docket's command line in your shell")
    .argument("<shell>", SHELLS.join(", "))
    .addHelpText("after", `\nInstall it with one of:\n${INSTALL.map((line) => `  ${line}`).join("\n")}`)
    .action(async (name: string) => {
      const { script } = await import("@bomb.sh/tab");
      const shell = wordOf(name, SHELLS, "shell");
      script(shell, "docket", "docket");
      if (shell === "bash") cli.print(WITHOUT_BASH_COMPLETION);
    });
};
